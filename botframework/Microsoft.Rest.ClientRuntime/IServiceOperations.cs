namespace Microsoft.Rest;

/// <summary>A group of calls of a client.</summary>
/// <typeparam name="TClient">The type of the client.</typeparam>
public interface IServiceOperations<TClient>
    where TClient : ServiceClient<TClient>
{
    /// <summary>The client.</summary>
    TClient Client { get; }
}
