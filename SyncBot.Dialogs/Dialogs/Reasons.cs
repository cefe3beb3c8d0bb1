using System.Globalization;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says why: what was seen, what is likely, and what a question or a fix is for.</summary>
public sealed class Reasons(KnowledgeBase knowledge)
{
    /// <summary>How many causes are named as the likeliest.</summary>
    public const int CausesNamed = 3;

    // Below this it would be a guess, and naming it a claim.
    private const double LeastToName = 0.4;

    private Wording Wording => knowledge.Wording;

    /// <summary>Why a fix comes now: something seen that is put right first, or the cause that fits best, with what it does; empty while none fits well.</summary>
    public string Found(Case @case, string cause)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        if (@case.Pending is Move.Try attempt && DefectOf(attempt.Fix, situation) is { } seen) return Wording.Line(Line.DefectFirst, ("seen", seen));
        if (Diagnosis.Of(situation, knowledge.Model).Of(cause) < LeastToName) return "";
        var text = TextOf(cause, situation);
        return Wording.Line(Line.CauseFound, ("cause", text.Name), ("explain", text.Explain));
    }

    /// <summary>Why the pending move, and what is likely.</summary>
    public Reply Why(Case @case)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        var causes = diagnosis.Ranked.Take(CausesNamed).Select(c => $"{TextOf(c.Cause.Id, situation).Name} ({Percent(c.Probability)})");
        return new Reply.Text($"{WhyMove(@case, situation)}\n\n{Wording.Line(Line.Likeliest, ("causes", string.Join(", ", causes)))}".Trim());
    }

    /// <summary>The words for a cause, or for the form of it that shows.</summary>
    public CauseText TextOf(string cause, Situation situation) =>
        situation.SubCauseOf(cause) is { } shown ? Wording.SubCauses[shown.Id] : Wording.Causes[cause];

    /// <summary>A probability as it is said.</summary>
    public static string Percent(double probability) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(probability * 100)} %");

    private string WhyMove(Case @case, Situation situation) => @case.Pending switch
    {
        Move.Ask ask => Wording.Questions[ask.Question].Why,
        Move.Try attempt when DefectOf(attempt.Fix, situation) is { } seen => $"{Wording.Line(Line.DefectFirst, ("seen", seen))} {Wording.Fixes[attempt.Fix].Why}",
        Move.Try attempt => Wording.Fixes[attempt.Fix].Why,
        Move.CheckBack waiting => Wording.Fixes[waiting.Fix].Why,
        _ => "",
    };

    private string? DefectOf(string fix, Situation situation)
    {
        foreach (var (fact, value) in situation.Values)
        {
            if (knowledge.Model.Facts[fact].Defects.GetValueOrDefault(value) == fix) return Wording.Facts[fact].Seen[value];
        }

        return null;
    }
}
