using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Rest;

/// <summary>Proves to a service who calls. This base proves nothing.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Prepares a client that will use these credentials.</summary>
    /// <typeparam name="T">The type of the client.</typeparam>
    public virtual void InitializeServiceClient<T>(ServiceClient<T> client)
        where T : ServiceClient<T>
    {
    }

    /// <summary>Puts the proof into a request that is about to be sent.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
