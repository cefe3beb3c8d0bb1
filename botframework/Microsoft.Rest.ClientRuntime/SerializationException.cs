using System;

namespace Microsoft.Rest;

/// <summary>A service answered with what cannot be read.</summary>
public class SerializationException : RestException
{
    /// <summary>Creates one without a message of its own.</summary>
    public SerializationException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    public SerializationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and a cause.</summary>
    public SerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates one with a message, what could not be read, and a cause.</summary>
    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException)
    {
        Content = content;
    }

    /// <summary>What could not be read.</summary>
    public string Content { get; set; }
}
