using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SyncBot.Storage;
using SyncBot.Telemetry;

namespace SyncBot.HandOff;

/// <summary>Posts the cases that wait in the store to the webhook: signed, in order, again and again until they are taken.</summary>
internal sealed class WebhookWorker(ITurnStore store, IHttpClientFactory clients, IOptions<HandOffOptions> options, TimeProvider clock, ILogger<WebhookWorker> log) : PeriodicWorker(Pause, clock, log)
{
    /// <summary>The name of the client that posts.</summary>
    public const string ClientName = "handoff";

    private const int MostAtOnce = 20;
    private const int MostDoublings = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override async Task TakeDueAsync(CancellationToken cancellationToken)
    {
        foreach (var handOver in await store.DueHandOversAsync(Clock.GetUtcNow(), MostAtOnce, cancellationToken))
        {
            if (await PostAsync(handOver, cancellationToken)) await store.DeliveredAsync(handOver.Id, Clock.GetUtcNow(), cancellationToken);
            else await store.PostponeAsync(handOver.Id, Clock.GetUtcNow() + FirstWait * Math.Pow(2, Math.Min(handOver.Attempts, MostDoublings)), cancellationToken);
        }
    }

    /// <summary>The signature of a body: <c>sha256=</c> and the HMAC of timestamp, full stop and body, in lower-case hex.</summary>
    public static string Sign(string secret, long timestamp, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{timestamp}.{body}");
        return "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
    }

    private async Task<bool> PostAsync(PendingHandOver handOver, CancellationToken cancellationToken)
    {
        var timestamp = Clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.WebhookUrl)
        {
            Content = new StringContent(handOver.Payload, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-SyncBot-Delivery", handOver.Id.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-SyncBot-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-SyncBot-Signature", Sign(options.Value.WebhookSecret, timestamp, handOver.Payload));
        try
        {
            using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode) return true;
            Log.LogWarning("The hand-off webhook answered {Status} to delivery {Delivery}; it is tried again.", (int)response.StatusCode, handOver.Id);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.LogWarning("The hand-off webhook can't be reached for delivery {Delivery} ({Reason}); it is tried again.", handOver.Id, failure.Message);
        }

        Instruments.DeliveryFailed("webhook");
        return false;
    }
}
