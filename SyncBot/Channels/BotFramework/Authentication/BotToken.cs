using Microsoft.Identity.Client;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>The bot's own token: kept while it is good, and renewed ahead, so that no answer waits for it.</summary>
internal sealed class BotToken
{
    // A token is good for an hour. A renewal that fails is tried again this long before anyone notices.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    // The other side's clock may be fast, and a request takes a while.
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(1);

    private readonly Login login;
    private readonly TimeProvider clock;
    private readonly ILogger<BotToken> log;
    private readonly PacedFetch renewal;
    private AuthenticationResult? held;
    private Exception? failure;

    /// <summary>Asks for nothing yet.</summary>
    public BotToken(Login login, TimeProvider clock, ILogger<BotToken> log)
    {
        (this.login, this.clock, this.log) = (login, clock, log);
        renewal = new PacedFetch(RenewAsync, clock);
    }

    /// <summary>The token.</summary>
    /// <exception cref="HttpRequestException">None can be had.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (IsGoodFor(Ahead)) return held!.AccessToken;
        var renewing = renewal.RunAsync();
        if (IsGoodFor(Spare)) return held!.AccessToken;
        await renewing.WaitAsync(cancellationToken);
        return IsGoodFor(TimeSpan.Zero) ? held!.AccessToken : throw new HttpRequestException(HttpRequestError.UserAuthenticationError, "The bot gets no token for its channels.", failure);
    }

    private bool IsGoodFor(TimeSpan time) => held is { } token && token.ExpiresOn > clock.GetUtcNow() + time;

    private async Task<bool> RenewAsync()
    {
        try
        {
            held = await login.GetTokenAsync(CancellationToken.None);
            failure = null;
        }
        catch (Exception fault)
        {
            failure = fault;
            log.LogWarning("The bot gets no new token for its channels ({Reason}).", fault is MsalException msal ? msal.ErrorCode : fault.GetType().Name);
        }

        return failure is null;
    }
}
