using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is known of a request that was let in.</summary>
public class AuthenticateRequestResult
{
    /// <summary>What tokens for the answers must be for; null for a channel.</summary>
    public string Audience { get; set; }

    /// <summary>Who sent it.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>Who sent it, for <see cref="Microsoft.Bot.Schema.Activity.CallerId"/>.</summary>
    public string CallerId { get; set; }

    /// <summary>Makes the clients that answer it.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
