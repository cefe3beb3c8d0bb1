using System.Collections.Frozen;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SyncBot.Storage;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Turns;

/// <summary>
/// The words that the law of text messages has taken. The carrier answers them, so the bot says nothing on top; and to who has
/// said STOP it says nothing at all until they say START.
/// </summary>
public sealed class StopWords(IPhoneStore store, TimeProvider clock) : IMiddleware
{
    /// <summary>In an activity's channel data: which kind of word the carrier has dealt with, where its own list of words is configured.</summary>
    public const string OptOutType = "OptOutType";

    private const string Stop = "STOP";
    private const string Start = "START";
    private const string Help = "HELP";

    private static readonly FrozenSet<string> Stopping = Words(Stop, "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
    private static readonly FrozenSet<string> Starting = Words(Start, "UNSTOP");
    private static readonly FrozenSet<string> Helping = Words(Help, "INFO");

    // From anybody else this is an answer.
    private static readonly FrozenSet<string> StartingAgain = Words("YES");

    /// <summary>Whether an activity asks that nothing more be written.</summary>
    public static bool Stops(Activity activity) => ChannelProfiles.Of(activity).HasStopWords && KindOf(activity, isOut: false) == Stop;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (!ChannelProfiles.Of(activity).HasStopWords)
        {
            await next(cancellationToken);
            return;
        }

        var person = TurnKeys.Of(turnContext).Person;
        var isOut = await store.IsOptedOutAsync(person, cancellationToken);
        switch (KindOf(activity, isOut))
        {
            case Stop:
                await store.OptOutAsync(person, clock.GetUtcNow(), cancellationToken);
                break;
            case Start:
                await store.OptInAsync(person, cancellationToken);
                break;
            case null when !isOut:
                await next(cancellationToken);
                break;
        }
    }

    private static string? KindOf(Activity activity, bool isOut)
    {
        if (activity.Type != ActivityTypes.Message) return null;
        if ((activity.ChannelData as JObject)?[OptOutType] is JValue { Value: string told } && told.ToUpperInvariant() is (Stop or Start or Help) and var kind) return kind;
        var word = activity.Text?.Trim() ?? "";
        if (Stopping.Contains(word)) return Stop;
        if (Starting.Contains(word) || (isOut && StartingAgain.Contains(word))) return Start;
        return Helping.Contains(word) ? Help : null;
    }

    private static FrozenSet<string> Words(params ReadOnlySpan<string> words) => words.ToArray().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
