using Microsoft.Bot.Schema;

namespace SyncBot.Channels.BotFramework;

/// <summary>The places and names of one cloud. Facts: the constants of the Bot Framework SDK 4.23.</summary>
/// <param name="Issuer">Who issues channels' tokens; the bot's own tokens are for the same name.</param>
/// <param name="ChannelMetadata">Describes the keys of channels' tokens (OpenID Connect Discovery 1.0).</param>
/// <param name="EmulatorMetadata">Describes the keys of the Emulator's tokens.</param>
/// <param name="Login">Where the bot gets its own tokens, without the tenant.</param>
/// <param name="SharedTenant">The tenant of bots that have none of their own.</param>
/// <param name="EmulatorLogin">What the issuers of the Emulator's version 2 tokens begin with.</param>
/// <param name="EmulatorTenants">The tenants that issue the Emulator's tokens, besides the bot's own.</param>
/// <param name="CallerId">How activities of this cloud's channels are marked.</param>
internal sealed record Cloud(
    string Issuer,
    Uri ChannelMetadata,
    Uri EmulatorMetadata,
    Uri Login,
    string SharedTenant,
    string EmulatorLogin,
    IReadOnlyList<string> EmulatorTenants,
    string CallerId)
{
    /// <summary>Azure.</summary>
    public static Cloud Public { get; } = new(
        "https://api.botframework.com",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        new Uri("https://login.microsoftonline.com/"),
        "botframework.com",
        "https://login.microsoftonline.com/",
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
        CallerIdConstants.PublicAzureChannel);

    /// <summary>Azure for the government of the United States.</summary>
    public static Cloud UsGovernment { get; } = new(
        "https://api.botframework.us",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        new Uri("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us",
        "https://login.microsoftonline.us/",
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
        CallerIdConstants.USGovChannel);
}
