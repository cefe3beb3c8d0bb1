using System;
using System.Net;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>Thrown while an invoke is handled to answer it with another status than 200.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        /// <summary>An answer with a status and, if there is one, a body.</summary>
        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        /// <summary>An answer without a status.</summary>
        public InvokeResponseException()
        {
        }

        /// <summary>An answer without a status.</summary>
        public InvokeResponseException(string message)
            : base(message)
        {
        }

        /// <summary>An answer without a status.</summary>
        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        /// <summary>The answer.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
