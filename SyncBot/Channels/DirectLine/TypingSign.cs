using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Channels.DirectLine;

/// <summary>Shows that an answer is being written, while a turn takes longer than one notices.</summary>
internal sealed class TypingSign : IAsyncDisposable
{
    // Most turns are over sooner, and a sign that flickers is none.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(300);

    // Web Chat shows it for five seconds.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource over = new();
    private readonly Task showing;

    private TypingSign(Activity incoming, ActivityFeed feed, TimeProvider clock) => showing = ShowAsync(incoming, feed, clock, over.Token);

    /// <summary>Shows it in the conversation of an activity until the result is disposed.</summary>
    public static TypingSign Over(Activity incoming, ActivityFeed feed, TimeProvider clock) => new(incoming, feed, clock);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await showing;
        over.Dispose();
    }

    private static async Task ShowAsync(Activity incoming, ActivityFeed feed, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var wait = Unnoticed; ; wait = Again)
        {
            await Task.Delay(wait, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested) return;
            var typing = Activity.CreateTypingActivity().ApplyConversationReference(incoming.GetConversationReference());
            typing.Id = Guid.NewGuid().ToString("N");
            typing.From.Role = RoleTypes.Bot;
            typing.Timestamp = clock.GetUtcNow();
            feed.ShowPassing(incoming.Conversation.Id, JObject.FromObject(typing, HttpHelper.BotMessageSerializer).ToString(Formatting.None));
        }
    }
}
