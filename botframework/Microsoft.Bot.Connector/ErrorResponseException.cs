using System;
using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A channel refused a request.</summary>
public class ErrorResponseException : RestException
{
    /// <summary>Creates one without a message of its own.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and a cause.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What was sent.</summary>
    public HttpRequestMessageWrapper Request { get; set; }

    /// <summary>What came back.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>The error that the channel described, or null.</summary>
    public ErrorResponse Body { get; set; }
}
