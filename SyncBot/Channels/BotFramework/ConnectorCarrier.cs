using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SyncBot.Outbox;
using SyncBot.Storage;

namespace SyncBot.Channels.BotFramework;

/// <summary>Takes activities to channels of the Bot Framework, over their Connector.</summary>
/// <param name="name">What the store calls it.</param>
/// <param name="connectors">Makes the clients.</param>
/// <param name="clock">The time.</param>
internal sealed class ConnectorCarrier(string name, ConnectorFactory connectors, TimeProvider clock) : ICarrier
{
    /// <summary>The name of the one that speaks as the bot.</summary>
    public const string AsBot = "connector";

    /// <summary>The name of the one that speaks without a token, to this machine.</summary>
    public const string OnThisMachine = "connector-loopback";

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The name of the one that speaks as a turn does that was given these clients.</summary>
    public static string NameFor(ConnectorFactory connectors) => connectors is BotConnectors ? AsBot : OnThisMachine;

    /// <inheritdoc/>
    public async Task<Carried> CarryAsync(Activity activity, SendKind kind)
    {
        try
        {
            using var client = await connectors.CreateAsync(activity.ServiceUrl, audience: "", CancellationToken.None);
            var sent = kind is not SendKind.New ? await client.Conversations.UpdateActivityAsync(activity)
                : string.IsNullOrWhiteSpace(activity.ReplyToId) ? await client.Conversations.SendToConversationAsync(activity)
                : await client.Conversations.ReplyToActivityAsync(activity);
            return new Carried.Taken(sent?.Id);
        }
        catch (ErrorResponseException failure)
        {
            return Read(failure);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.UserAuthenticationError)
        {
            return new Carried.NotNow($"The channel can't be reached: {failure.HttpRequestError}.");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new Carried.Unknown($"the channel gave no answer ({failure.GetType().Name}).");
        }
        catch (InvalidOperationException failure)
        {
            return new Carried.Refused(failure.Message);
        }
    }

    // Only what says that nothing was done may be done again.
    private Carried Read(ErrorResponseException failure)
    {
        if (failure.Response is not { } response) return new Carried.Unknown("the channel's answer can't be read.");
        var answer = $"The channel answered {(int)response.StatusCode}.";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new Carried.NotNow(answer, RetryAfter.AskedBy(response.Headers, clock)),
            HttpStatusCode.Unauthorized => new Carried.NotNow(answer),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new Carried.Unknown(answer),
            _ => new Carried.Refused(answer),
        };
    }
}
