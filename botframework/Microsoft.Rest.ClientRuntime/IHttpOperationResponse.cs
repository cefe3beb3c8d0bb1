using System.Net.Http;

namespace Microsoft.Rest;

/// <summary>The outcome of a REST call.</summary>
public interface IHttpOperationResponse
{
    /// <summary>What was sent.</summary>
    HttpRequestMessage Request { get; set; }

    /// <summary>What came back.</summary>
    HttpResponseMessage Response { get; set; }
}
