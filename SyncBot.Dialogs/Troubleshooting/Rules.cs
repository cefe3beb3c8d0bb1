namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What must hold whatever the probabilities say.</summary>
public static class Rules
{
    /// <summary>The reason for which only a person may go on, or null.</summary>
    public static string? PersonNeededFor(Situation situation, Model model)
    {
        foreach (var (fact, value) in situation.Values)
        {
            if (model.Facts[fact].HandOffs.TryGetValue(value, out var reason)) return reason;
        }

        return null;
    }

    /// <summary>The fixes for defects that were seen, cheapest first: they are made good before anything is guessed.</summary>
    public static IEnumerable<Fix> Repairs(Situation situation, Model model) => situation.Values
        .Select(v => model.Facts[v.Key].Defects.GetValueOrDefault(v.Value))
        .OfType<string>()
        .Distinct()
        .Select(id => model.Fixes[id])
        .Where(situation.Allows)
        .OrderBy(model.Ladder.Cost)
        .ThenBy(f => f.Id, StringComparer.Ordinal);

    /// <summary>
    /// The fixes that could still work: on the ladder with any chance to speak of, beside it with one that is worth what they cost.
    /// </summary>
    public static IEnumerable<Fix> WorthTrying(Situation situation, Diagnosis diagnosis, Model model) =>
        model.Fixes.Values.Where(f => IsWorthTrying(f, diagnosis, model) && situation.Allows(f));

    /// <summary>Whether the diagnosis leaves a fix worth offering.</summary>
    public static bool IsWorthTrying(Fix fix, Diagnosis diagnosis, Model model) => diagnosis.ChanceOf(fix) >= model.Ladder.LeastChanceOf(fix);
}
