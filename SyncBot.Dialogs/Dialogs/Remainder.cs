using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Hands out the rest of a reply to who asks for more, and keeps what is left of it.</summary>
internal sealed class Remainder(KnowledgeBase knowledge)
{
    /// <summary>Sends the next message of the rest if that is what the turn's message asks for.</summary>
    /// <returns>Whether it was, so that there is nothing else to say.</returns>
    public async Task<bool> SayAsync(ITurnContext turn, IStatePropertyAccessor<Rest> kept, CancellationToken cancellationToken)
    {
        var rest = await kept.GetAsync(turn, cancellationToken: cancellationToken);
        if (rest is not { Messages.Count: > 0 } || !AsksFor(rest, turn)) return false;
        await turn.SendActivityAsync(MessageFactory.Text(rest.Messages[0], inputHint: InputHints.ExpectingInput), cancellationToken);
        var now = turn.CaseFile().Rest;
        foreach (var message in rest.Messages.Skip(1)) now.Messages.Add(message);
        now.Number = rest.Number;
        return true;
    }

    /// <summary>Keeps what this turn has left, if anything, instead of what was left before: where nothing is kept yet, nothing was said in short.</summary>
    public static async Task KeepAsync(ITurnContext turn, IStatePropertyAccessor<Rest> kept, CancellationToken cancellationToken)
    {
        var rest = turn.CaseFile().Rest;
        rest.Move = KeyOf(turn);
        if (turn.CaseFile().Profile.IsShort) await kept.SetAsync(turn, rest, cancellationToken);
    }

    private bool AsksFor(Rest rest, ITurnContext turn)
    {
        if (Said.In(turn.Activity) is not { Text: var text } || turn.CaseFile().Resumption != Resumption.None || rest.Move != KeyOf(turn)) return false;
        if (rest.Number > 0 && knowledge.Interpreter.Picked(text, rest.Number, turn.CaseFile().Case?.ToldLanguage) == rest.Number - 1) return true;
        return IsMore(text, knowledge.Wording);
    }

    /// <summary>Whether a message is the word for more, or for more steps, and nothing else.</summary>
    public static bool IsMore(string text, Wording wording) => IsSame(wording.Line(Line.ButtonRest), text) || IsSame(wording.Line(Line.ButtonRestOfSteps), text);

    /// <summary>Whether a message is a word. Nobody who types with a thumb minds capitals and apostrophes.</summary>
    public static bool IsSame(string word, string typed) => string.Equals(Bare(word), Bare(typed), StringComparison.OrdinalIgnoreCase);

    /// <summary>A message without what nobody minds.</summary>
    public static string Bare(string text) => Gsm7.Fold(text).Replace("'", "", StringComparison.Ordinal).Trim().TrimEnd('.', '!');

    private static string KeyOf(ITurnContext turn) => turn.CaseFile().Case is { } @case ? Moves.KeyOf(@case) : "";
}
