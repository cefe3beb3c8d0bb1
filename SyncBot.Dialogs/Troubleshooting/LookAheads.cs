using System.Collections.Concurrent;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Looks ahead, and remembers what that came to: most people stand, at first, where somebody has stood before.</summary>
/// <param name="model">The model.</param>
internal sealed class LookAheads(Model model)
{
    // Some kilobytes each at most.
    private const int MostKept = 2048;

    private readonly ConcurrentDictionary<string, LookAhead> kept = [];

    /// <summary>What looking ahead in a situation comes to.</summary>
    public LookAhead Of(Situation situation)
    {
        var key = situation.Key;
        if (kept.TryGetValue(key, out var known)) return known;
        if (kept.Count >= MostKept) kept.Clear();
        return kept[key] = Looked(situation);
    }

    private LookAhead Looked(Situation situation)
    {
        var outlook = Outlook.Of(situation, Diagnosis.Of(situation, model), model);
        var inOrder = outlook.InOrder().ToList();
        return new LookAhead([.. inOrder], outlook.WorthAskingBefore(inOrder.FirstOrDefault()));
    }
}
