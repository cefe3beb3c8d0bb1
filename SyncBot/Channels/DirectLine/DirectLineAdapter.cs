using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Knowledge;
using SyncBot.FollowUps;
using SyncBot.Turns;

namespace SyncBot.Channels.DirectLine;

/// <summary>The adapter behind Direct Line. Its turns save what is said with everything else they change; clients read it from the store.</summary>
internal sealed class DirectLineAdapter : BotAdapter
{
    private readonly ActivityFeed feed;
    private readonly IBot bot;
    private readonly TimeProvider clock;
    private readonly KnowledgeBase knowledge;

    /// <summary>Every turn goes through the turn middleware.</summary>
    public DirectLineAdapter(TurnMiddleware turns, ActivityFeed feed, IBot bot, TimeProvider clock, KnowledgeBase knowledge)
    {
        (this.feed, this.bot, this.clock, this.knowledge) = (feed, bot, clock, knowledge);
        Use(turns);
    }

    /// <summary>Takes a turn. When this ends, what was said is kept, and whoever follows the conversation has been told.</summary>
    /// <param name="activity">What was said.</param>
    /// <param name="from">The address it comes from, or null if nobody has said it.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    public async Task TakeAsync(Activity activity, IPAddress? from, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        if (from is not null) turn.TurnState.Add(from);
        turn.TurnState.Add(new Journal(knowledge.Interpreter.Redactor));
        turn.TurnState.Add(new WayBack(DirectLineDoor.DoorName));
        await using (TypingSign.Over(activity, feed, clock))
        {
            await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
        }

        feed.Announce(activity.Conversation.Id);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        Task.FromResult(activities.Select(a => new ResourceResponse(a.Id ?? "")).ToArray());

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line does not change what was said.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line does not take back what was said.");
}
