using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SyncBot.Storage;
using SyncBot.Turns;

namespace SyncBot.Channels.Sms;

/// <summary>Takes text messages to the bot. Who does not get the answer in the time that Twilio waits gets it by a message of its own.</summary>
internal sealed class SmsDoor(SmsAdapter adapter, PhoneNumbers numbers, IPhoneStore store, TwilioMessages messages, TimeProvider clock, IHostApplicationLifetime life, ILogger<SmsDoor> log)
{
    // Twilio gives up after 15 seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>A message as an activity.</summary>
    public async Task<Activity> ActivityOfAsync(TwilioMessage message, CancellationToken cancellationToken) => new(ActivityTypes.Message)
    {
        Id = message.Id,
        ChannelId = Microsoft.Bot.Connector.Channels.Sms,
        Timestamp = clock.GetUtcNow(),
        From = new ChannelAccount(await numbers.IdOfAsync(message.From, to: null, cancellationToken)) { Role = RoleTypes.User },
        Conversation = new ConversationAccount(id: await numbers.IdOfAsync(message.From, message.To, cancellationToken)),
        Recipient = new ChannelAccount("syncbot", "SyncBot", RoleTypes.Bot),
        Text = message.Body,
        TextFormat = TextFormatTypes.Plain,
        Attachments = [.. message.Files.Select(type => new Attachment(type))],
        ChannelData = message.OptOutType is { } type ? new JObject { [StopWords.OptOutType] = type } : null,
    };

    /// <summary>Takes a message, and gives what is to be texted back at once.</summary>
    /// <param name="activity">The message as an activity.</param>
    /// <param name="number">The number it comes from.</param>
    public async Task<IReadOnlyList<string>> TakeAsync(Activity activity, string number)
    {
        // Who hangs up must not take half a turn along.
        var ending = life.ApplicationStopped;
        var turn = AnswerAsync(activity, number, ending);
        if (await Task.WhenAny(turn, Task.Delay(Patience, clock, ending)) == turn) return await turn;
        _ = SendLaterAsync(turn, number, ending);
        return [];
    }

    // Who has said STOP while the turn ran hears no more.
    private async Task<IReadOnlyList<string>> AnswerAsync(Activity activity, string number, CancellationToken cancellationToken)
    {
        var texts = await adapter.TakeAsync(activity, number, cancellationToken);
        return texts.Count > 0 && await store.IsOptedOutAsync(TurnKeys.Of(activity).Person, cancellationToken) ? [] : texts;
    }

    private async Task SendLaterAsync(Task<IReadOnlyList<string>> turn, string number, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var text in await turn)
            {
                if (await messages.SendAsync(number, text, cancellationToken) is not SmsOutcome.Accepted) return;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "A turn that took long could not be answered.");
        }
    }
}
