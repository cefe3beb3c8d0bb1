using SyncBot.Channels.Sms;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.FollowUps;

/// <summary>What reminds who has closed the page: the number of the account with Twilio, and calendar files at the address at which the page itself was asked for.</summary>
/// <param name="links">Names the files.</param>
/// <param name="requests">The request that is being answered.</param>
/// <param name="twilio">The account for text messages, or null.</param>
internal sealed class ReachDesk(CalendarLinks links, IHttpContextAccessor requests, TwilioOptions? twilio = null) : IReachDesk
{
    /// <inheritdoc/>
    /// <remarks>A messaging service has numbers, but does not say which.</remarks>
    public string? Number => twilio is { IsService: false } ? twilio.From : null;

    /// <inheritdoc/>
    public Uri? CalendarFor(Case @case) => Base is { } here && links.TokenOf(@case.Id) is { } token ? new Uri(here + CalendarEndpoint.PathOf(token)) : null;

    // What nobody asked for, such as a check-in, is answered nowhere; then the address counts that Twilio knows.
    private string? Base => requests.HttpContext?.Request is { Host.HasValue: true } request ? $"{request.Scheme}://{request.Host}{request.PathBase}" : twilio?.PublicUrl.GetLeftPart(UriPartial.Authority);
}
