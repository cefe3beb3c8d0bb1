using System;
using System.Globalization;

namespace Microsoft.Rest;

/// <summary>An argument breaks a rule, so nothing was sent.</summary>
public class ValidationException : RestException
{
    /// <summary>Creates one without a message of its own.</summary>
    public ValidationException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    public ValidationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and a cause.</summary>
    public ValidationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates one for an argument.</summary>
    /// <param name="rule">One of <see cref="ValidationRules"/>.</param>
    /// <param name="target">The name of the argument.</param>
    public ValidationException(string rule, string target)
        : base($"'{target}' {rule}.")
    {
        Rule = rule;
        Target = target;
    }

    /// <summary>Creates one for an argument, with what is wrong with it.</summary>
    /// <param name="rule">One of <see cref="ValidationRules"/>.</param>
    /// <param name="target">The name of the argument.</param>
    /// <param name="details">The limit that it breaks.</param>
    public ValidationException(string rule, string target, object details)
        : base(string.Create(CultureInfo.InvariantCulture, $"'{target}' {rule} '{details}'."))
    {
        Rule = rule;
        Target = target;
        Details = details;
    }

    /// <summary>One of <see cref="ValidationRules"/>.</summary>
    public string Rule { get; }

    /// <summary>The name of the argument.</summary>
    public string Target { get; }

    /// <summary>The limit that it breaks.</summary>
    public object Details { get; }
}
