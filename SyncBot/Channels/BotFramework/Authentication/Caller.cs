using System.Security.Claims;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>Who sends a request, as far as its token tells.</summary>
internal abstract record Caller
{
    /// <summary>Nobody says who they are, which Development allows this machine.</summary>
    public sealed record Nobody : Caller;

    /// <summary>The Emulator, which knows the app's password.</summary>
    /// <param name="Identity">The claims of its token.</param>
    public sealed record Emulator(ClaimsIdentity Identity) : Caller;

    /// <summary>The Bot Framework, on behalf of a channel.</summary>
    /// <param name="Identity">The claims of its token.</param>
    /// <param name="Channels">The channels that the token's key may speak for.</param>
    /// <param name="ServiceUrl">Where the channel takes answers; null if the token does not say.</param>
    public sealed record Channel(ClaimsIdentity Identity, IReadOnlySet<string> Channels, string? ServiceUrl) : Caller;
}
