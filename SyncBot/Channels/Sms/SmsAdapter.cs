using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.FollowUps;
using SyncBot.Outbox;
using SyncBot.Turns;

namespace SyncBot.Channels.Sms;

/// <summary>The adapter behind text messages: gathers what a turn says, for whoever asked for the turn to send. What nobody asked for goes its own way.</summary>
internal sealed class SmsAdapter : BotAdapter
{
    private readonly Postman postman;
    private readonly IBot bot;

    /// <summary>Every turn goes through the words of the law, then through the turn middleware.</summary>
    public SmsAdapter(StopWords stopWords, Postman postman, TurnMiddleware turns, IBot bot)
    {
        (this.postman, this.bot) = (postman, bot);
        Use(stopWords);
        Use(turns);
    }

    /// <summary>Takes a turn and gives the texts it says, in order. They are saved with the turn.</summary>
    /// <param name="activity">What was said.</param>
    /// <param name="number">The number it comes from, which is kept only if the bot is to ask by itself.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    public async Task<IReadOnlyList<string>> TakeAsync(Activity activity, string number, CancellationToken cancellationToken)
    {
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add(new WayBack(TwilioCarrier.CarrierName, TwilioCarrier.AddressOf(number)));
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
        return [.. turn.BufferedReplyActivities.Where(a => a.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(a.Text)).Select(a => a.Text)];
    }

    /// <summary>Takes a turn that nobody has asked for; what it says is sent from the store.</summary>
    /// <param name="activity">What it begins with; its service URL is the number.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    public async Task BeginAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add(new WayBack(TwilioCarrier.CarrierName));
        turn.TurnState.Add(new Mail(TwilioCarrier.CarrierName, postman));
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
    }

    /// <summary>Drops what comes here: texts are gathered or go their own way, and the rest is nothing on a phone.</summary>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A text message can't be changed once it is sent.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A text message can't be taken back.");
}
