using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Turns;

namespace SyncBot.Channels.Sms;

/// <summary>The adapter behind text messages: gathers what a turn says, for whoever asked for the turn to send.</summary>
internal sealed class SmsAdapter : BotAdapter
{
    private readonly IBot bot;

    /// <summary>Every turn goes through the words of the law, then through the turn middleware.</summary>
    public SmsAdapter(StopWords stopWords, TurnMiddleware turns, IBot bot)
    {
        this.bot = bot;
        Use(stopWords);
        Use(turns);
    }

    /// <summary>Takes a turn and gives the texts it says, in order. They are saved with the turn.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
        return [.. turn.BufferedReplyActivities.Where(a => a.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(a.Text)).Select(a => a.Text)];
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What a turn says is gathered, and sent by whoever asked for it.");

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A text message can't be changed once it is sent.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A text message can't be taken back.");
}
