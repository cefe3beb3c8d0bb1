using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.Walks;

/// <summary>Runs turns in memory and keeps what the last one said.</summary>
internal sealed class WalkAdapter : BotAdapter
{
    private readonly List<Activity> messages = [];

    /// <summary>Runs a turn through the middleware and gives what was said.</summary>
    public async Task<IReadOnlyList<Activity>> TakeAsync(Activity activity, IBot bot)
    {
        messages.Clear();
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, bot.OnTurnAsync, CancellationToken.None);
        return [.. messages];
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        messages.AddRange(activities.Where(a => a.Type == ActivityTypes.Message));
        return Task.FromResult(activities.Select(a => new ResourceResponse(a.Id ?? "")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
}
