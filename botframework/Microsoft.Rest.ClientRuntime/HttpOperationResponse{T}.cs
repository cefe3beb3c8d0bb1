namespace Microsoft.Rest;

/// <summary>The outcome of a REST call that returns something.</summary>
/// <typeparam name="T">The type of what is returned.</typeparam>
public class HttpOperationResponse<T> : HttpOperationResponse, IHttpOperationResponse<T>
{
    /// <inheritdoc/>
    public T Body { get; set; }
}
