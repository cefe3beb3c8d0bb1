using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>Gets the bot's tokens: with its password (OAuth 2.0 client credentials), or from the machine's managed identity.</summary>
internal sealed class Login(BotFrameworkSettings settings, IHttpClientFactory clients) : IMsalHttpClientFactory
{
    private IConfidentialClientApplication? app;
    private IManagedIdentityApplication? identity;

    /// <summary>A new token for the channels.</summary>
    /// <exception cref="MsalException">There is none.</exception>
    public Task<AuthenticationResult> GetTokenAsync(CancellationToken cancellationToken) => settings.AppType is AppType.UserAssignedMSI
        ? (identity ??= CreateIdentity()).AcquireTokenForManagedIdentity(settings.Cloud.Issuer).WithForceRefresh(true).ExecuteAsync(cancellationToken)
        : (app ??= CreateApp()).AcquireTokenForClient([$"{settings.Cloud.Issuer}/.default"]).WithForceRefresh(true).ExecuteAsync(cancellationToken);

    /// <inheritdoc/>
    public HttpClient GetHttpClient() => clients.CreateClient(BotFrameworkClients.Login);

    // The authority is configuration, so there is nothing to discover about it elsewhere.
    private IConfidentialClientApplication CreateApp()
    {
        var tenant = settings.AppType is AppType.MultiTenant ? settings.Cloud.SharedTenant : settings.TenantId;
        return ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithClientSecret(settings.AppPassword)
            .WithAuthority($"{settings.Cloud.Login.AbsoluteUri.TrimEnd('/')}/{tenant}", validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(this)
            .Build();
    }

    private IManagedIdentityApplication CreateIdentity() =>
        ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId)).WithHttpClientFactory(this).Build();
}
