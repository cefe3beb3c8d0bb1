using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Puts the end of a case into words, and what is said to who writes after it.</summary>
internal sealed class EndVoice(KnowledgeBase knowledge)
{
    private const int MostTips = 2;

    private Wording Wording => knowledge.Wording;

    /// <summary>The case is resolved: what helped, and how to keep the banner away. Who tried more than one thing is asked which of them it was.</summary>
    public Reply.Text ForResolved(Move.Resolved resolved, Situation situation)
    {
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        var cause = resolved.Fix is { } helped ? diagnosis.CauseFor(knowledge.Model.Fixes[helped]) : diagnosis.Ranked[0].Cause;
        var words = resolved.Fix is { } fix ? Wording.Line(Line.Resolved, ("fix", Wording.Fixes[fix].Title)) : Wording.Line(Line.ResolvedUnknown);
        var others = situation.Attempts.Where(a => a.Done && a.Fix != resolved.Fix).Select(a => a.Fix).Distinct().ToList();
        if (others.Count > 0) words = $"{words} {Wording.Line(resolved.Fix is null ? Line.WhichWorked : Line.OrAnother)}";
        var elsewhere = situation.Case.OthersAffected.Select(d => Wording.Facts[Case.DeviceFact].Values[d]).FirstOrDefault();
        var closing = Closing($"{words}{TipsFor(cause)}{(elsewhere is null ? "" : $"\n\n{Wording.Line(Line.StillElsewhere, ("on", elsewhere))}")}", Line.ButtonCameBack);
        var goOn = elsewhere is null ? [] : (Button[])[new Button(Wording.Line(Line.ButtonPausedOn, ("on", elsewhere)))];
        return closing with { Buttons = [.. goOn, .. others.Select(f => new Button(Wording.OnDevice(Wording.Fixes[f].Title, situation.Case.Device))), .. closing.Buttons] };
    }

    /// <summary>The person wants no more of it.</summary>
    public Reply.Text ForStopped() => Closing(Wording.Line(Line.Stopped));

    /// <summary>The words to who writes after the end.</summary>
    public string After(Move? end) => Wording.Line(end switch
    {
        Move.HandOff => Line.HandedOffAlready,
        Move.Resolved => Line.EndedAlready,
        _ => Line.Stopped,
    });

    private string TipsFor(Cause cause)
    {
        var tips = knowledge.Model.Tips.Where(t => t.Causes.Contains(cause.Id)).Take(MostTips).Select(t => $"\n- {Wording.Tips[t.Id]}").ToList();
        return tips.Count == 0 ? "" : $"\n\n{Wording.Line(Line.TipsTitle)}{string.Concat(tips)}";
    }

    private Reply.Text Closing(string words, params ReadOnlySpan<string> buttons) => new Reply.Text(words)
    {
        Buttons = [.. buttons.ToArray().Append(Line.ButtonStartOver).Select(b => new Button(Wording.Line(b)))],
    };
}
