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
        if (@case.Pending is Move.Try attempt && DefectOf(attempt.Fix, situation) is { } defect) return Wording.Line(Line.DefectFirst, ("seen", defect));
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        if (diagnosis.Of(cause) < LeastToName) return "";
        var text = TextOf(cause, situation);
        if (GroundFor(cause, diagnosis, situation) is { } seen) return Wording.Line(Line.CauseFoundBecause, ("seen", seen), ("cause", text.Name), ("explain", text.Explain));
        return Wording.Line(situation.Suspected.Contains(cause) ? Line.CauseFoundFromWords : Line.CauseFound, ("cause", text.Name), ("explain", text.Explain));
    }

    /// <summary>Why the pending move, and what is likely.</summary>
    public Reply Why(Case @case)
    {
        var situation = Situation.Of(@case, knowledge.Model);
        var diagnosis = Diagnosis.Of(situation, knowledge.Model);
        var causes = diagnosis.Ranked.Take(CausesNamed).Select((c, i) => Wording.Line(
            i == 0 ? Line.Likeliest : Line.LessLikely,
            ("cause", TextOf(c.Cause.Id, situation).Name),
            ("share", Percent(c.Probability)),
            ("because", GroundFor(c.Cause.Id, diagnosis, situation) is { } seen ? Wording.Line(Line.Because, ("seen", seen)) : "")));
        var lead = situation.Attempts.IsEmpty && !diagnosis.IsTold ? $"{Wording.Line(Line.NothingTold)} " : "";
        return new Reply.Text($"{WhyMove(@case, situation)}\n\n{lead}{string.Join(' ', causes)}".Trim());
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

    // What speaks most for a cause, of what there are words for. A form of a cause shows by its own signs, and that storage is full is no reason to think of full storage.
    private string? GroundFor(string cause, Diagnosis diagnosis, Situation situation)
    {
        var form = situation.SubCauseOf(cause);
        return diagnosis.GroundsFor(cause)
            .Where(seen => form is null || (form.Signs.Contains(seen) && !IsDefect(seen)))
            .Select(seen => Wording.Facts[seen.Fact].Seen.GetValueOrDefault(seen.Value))
            .FirstOrDefault(words => words is not null);
    }

    private bool IsDefect(Condition seen) => knowledge.Model.Facts[seen.Fact].Defects.ContainsKey(seen.Value);

    private string? DefectOf(string fix, Situation situation) => situation.Values
        .Where(v => knowledge.Model.Facts[v.Key].Defects.GetValueOrDefault(v.Value) == fix)
        .Select(v => Sentence(Wording.Facts[v.Key].Seen[v.Value]))
        .FirstOrDefault();

    // Names such as iCloud keep their small letter.
    private static string Sentence(string words) => char.IsUpper(words[1]) ? $"{words}." : $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
