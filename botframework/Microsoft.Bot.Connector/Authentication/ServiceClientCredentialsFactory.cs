using System.Threading;
using System.Threading.Tasks;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's own identity, and makes the proofs of it.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Says whether an app id is the bot's.</summary>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Says whether anybody may call, as while developing.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Makes a proof of the bot's identity.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="audience">What the proof is for.</param>
    /// <param name="loginEndpoint">Where it is to be had.</param>
    /// <param name="validateAuthority">True to make sure that this place can be trusted.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken);
}
