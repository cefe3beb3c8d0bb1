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
}
