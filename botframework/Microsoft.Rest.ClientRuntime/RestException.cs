using System;

namespace Microsoft.Rest;

/// <summary>A REST call failed.</summary>
public class RestException : Exception
{
    /// <summary>Creates one without a message of its own.</summary>
    public RestException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    public RestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and a cause.</summary>
    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
