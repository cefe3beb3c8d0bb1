using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SyncBot.Storage;
using SyncBot.Telemetry;
using SyncBot.Turns;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Channels.Sms;

/// <summary>
/// Sends messages by Twilio's REST API, unasked. Nothing is sent to who has said STOP, and nothing twice: only what Twilio has
/// certainly not taken is tried again.
/// </summary>
internal sealed class TwilioMessages(IHttpClientFactory clients, TwilioOptions options, IPhoneStore store, PhoneNumbers numbers, TimeProvider clock, ILogger<TwilioMessages> log)
{
    private const string ClientName = "twilio";
    private const int MostTries = 3;
    private const int RecipientOptedOut = 21610;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Uri address = new(options.Api, $"/2010-04-01/Accounts/{options.AccountSid}/Messages.json");
    private readonly AuthenticationHeaderValue credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}")));

    /// <summary>Adds it and its client, which follows no redirect: the credentials go nowhere else.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<TwilioMessages>();
        services.AddHttpClient(ClientName, c => c.Timeout = TimeSpan.FromSeconds(20))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    /// <summary>Sends a text, and waits a little if Twilio asks for it.</summary>
    /// <param name="to">The number it goes to.</param>
    /// <param name="text">The words, at most 1600 characters.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    public async Task<SmsOutcome> SendAsync(string to, string text, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var (outcome, wait) = await TryAsync(to, text, cancellationToken);
            if (wait is null || wait > LongestWait || tries == MostTries) return outcome;
            await Task.Delay(wait.Value, clock, cancellationToken);
        }
    }

    /// <summary>Sends a text once.</summary>
    /// <param name="to">The number it goes to.</param>
    /// <param name="text">The words, at most 1600 characters.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>What became of it, and how long Twilio asks to wait; null if it does not say.</returns>
    public async Task<(SmsOutcome Outcome, TimeSpan? Wait)> TryAsync(string to, string text, CancellationToken cancellationToken)
    {
        var person = TurnKeys.PersonOf(ChannelIds.Sms, await numbers.IdOfAsync(to, to: null, cancellationToken));
        if (await store.IsOptedOutAsync(person, cancellationToken)) return (SmsOutcome.OptedOut, null);
        var (outcome, wait) = await PostAsync(to, text, cancellationToken);
        if (outcome is not (SmsOutcome.Accepted or SmsOutcome.OptedOut)) Instruments.DeliveryFailed(ChannelIds.Sms);
        if (outcome is SmsOutcome.OptedOut) await store.OptOutAsync(person, clock.GetUtcNow(), cancellationToken);
        return (outcome, wait);
    }

    private async Task<(SmsOutcome Outcome, TimeSpan? Wait)> PostAsync(string to, string text, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("To", to), new(options.IsService ? "MessagingServiceSid" : "From", options.From), new("Body", text)]),
        };
        request.Headers.Authorization = credentials;
        try
        {
            using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode) return (SmsOutcome.Accepted, null);
            log.LogWarning("Twilio answered {Status} to a message.", (int)response.StatusCode);
            if (response.StatusCode is HttpStatusCode.TooManyRequests) return (SmsOutcome.NotSent, WaitOf(response));
            if ((int)response.StatusCode >= StatusCodes.Status500InternalServerError) return (SmsOutcome.Unknown, null);
            return (await CodeOfAsync(response, cancellationToken) == RecipientOptedOut ? SmsOutcome.OptedOut : SmsOutcome.Refused, null);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            log.LogWarning("Twilio can't be reached ({Reason}).", failure.HttpRequestError);
            return (SmsOutcome.NotSent, null);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.LogWarning("Twilio gave no answer to a message ({Reason}); it is not sent again.", failure.GetType().Name);
            return (SmsOutcome.Unknown, null);
        }
    }

    private TimeSpan WaitOf(HttpResponseMessage response)
    {
        return RetryAfter.AskedBy(response, clock) is { } asked && asked > ShortestWait ? asked : ShortestWait;
    }

    private static async Task<int?> CodeOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("code", out var code) && code.TryGetInt32(out var number) ? number : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
