using System;

namespace Microsoft.Rest;

/// <summary>A service answered with a status that means failure.</summary>
public class HttpOperationException : RestException
{
    /// <summary>Creates one without a message of its own.</summary>
    public HttpOperationException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    public HttpOperationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and a cause.</summary>
    public HttpOperationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What was sent.</summary>
    public HttpRequestMessageWrapper Request { get; set; }

    /// <summary>What came back.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>The error that the service described, if it did.</summary>
    public object Body { get; set; }
}
