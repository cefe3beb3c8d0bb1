using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What the bot says where others read along: what anybody may know. Nobody's case is touched there.</summary>
public sealed class GroupTalk(KnowledgeBase knowledge, Speaker speaker)
{
    /// <summary>Whether a message is about somebody's own trouble, and so to be answered to that person alone.</summary>
    public bool IsPersonal(Activity activity) => Said.In(activity) is { } said && General(said) is null;

    /// <summary>Says what everybody may read.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="isGreeting">Whether the bot has just come.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task AnswerAsync(ITurnContext turn, bool isGreeting, CancellationToken cancellationToken)
    {
        var words = isGreeting || Said.In(turn.Activity) is not { } said ? Line(Replies.Line.GreetingGroup)
            : General(said) ?? Line(turn.TurnState.Get<AnsweredAlone>() is { Given: true } ? Replies.Line.AnsweredAlone : Replies.Line.WriteAlone);
        return speaker.SayAsync(turn, new Reply.Text(words), cancellationToken);
    }

    private string? General(Said said)
    {
        var reading = knowledge.Interpreter.Read(said.Text);
        if (said.Text.Length == 0 || reading.Command is Commands.Hello or Commands.Help) return Line(Replies.Line.GreetingGroup);
        return reading is { Faq: { } faq, HandOff: null, HadSecret: false, Facts.IsEmpty: true, Tried.IsEmpty: true, Outcome: null } ? knowledge.Wording.Faq[faq].Answer : null;
    }

    private string Line(string id) => knowledge.Wording.Line(id);
}
