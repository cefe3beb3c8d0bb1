using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Builder;

/// <summary>Runs the pipeline and keeps what reaches the channel. The channel gives ids <c>sent-1</c>, <c>sent-2</c>…</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<string> Deleted { get; } = [];

    public static Activity Message(string text = "hi", string? locale = null) => new(ActivityTypes.Message)
    {
        Id = "in-1",
        Text = text,
        Locale = locale,
        ChannelId = "test",
        ServiceUrl = "https://channel.example",
        From = new ChannelAccount("ada"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Message());

    public Task RunAsync(ITurnContext turn, BotCallbackHandler bot) => RunPipelineAsync(turn, bot, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        var first = Sent.Count - activities.Length + 1;
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"sent-{first + index}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse("updated"));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference.ActivityId);
        return Task.CompletedTask;
    }
}
