namespace Microsoft.Rest;

/// <summary>The outcome of a REST call that returns something.</summary>
/// <typeparam name="T">The type of what is returned.</typeparam>
public interface IHttpOperationResponse<T> : IHttpOperationResponse
{
    /// <summary>What is returned.</summary>
    T Body { get; set; }
}
