using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Answers a message that was a code: with where the case stands that it brought, or with why there is none.</summary>
internal sealed class Resuming(KnowledgeBase knowledge, Voice voice)
{
    /// <summary>What became of the message; null if it was no code and is still to be heard.</summary>
    public Heard? Hear(CaseFile file) => file.Resumption switch
    {
        Resumption.None => null,
        Resumption.Resumed when file.Case is { } @case => voice.WelcomeBack(file.Case = GoOn(@case), Line.Resumed),
        Resumption.RefusedForNow => Refuse(file, Line.CodeRefusedForNow),
        _ => Refuse(file, Line.CodeRefused),
    };

    private Case GoOn(Case @case)
    {
        if (@case.Pending is not Move.Stopped) return @case;
        var on = @case.Reopen();
        return on.Planned(Planner.Next(on, knowledge.Model));
    }

    private Heard.Aside Refuse(CaseFile file, string line)
    {
        var words = knowledge.Wording.Line(line);
        if (file.Case is { IsEnded: true } ended)
        {
            file.Say(words);
            return voice.AfterEnd(ended);
        }

        return new Heard.Aside(new Reply.Text(file.Case is null ? $"{words}\n\n{knowledge.Wording.Line(Line.Greeting)}" : words));
    }
}
