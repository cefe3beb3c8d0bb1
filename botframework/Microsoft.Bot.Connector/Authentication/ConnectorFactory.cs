using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that speak to channels.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="serviceUrl">Where it speaks to.</param>
    /// <param name="audience">What its tokens must be for; null for a channel.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
