using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Looks ahead, and remembers what that came to: most people stand, at first, where somebody has stood before.</summary>
/// <param name="model">The model.</param>
internal sealed class LookAheads(Model model)
{
    // Some kilobytes each at most.
    private const int MostKept = 2048;

    private readonly Remembered<string, LookAhead> kept = new(MostKept);

    /// <summary>What looking ahead in a situation comes to.</summary>
    public LookAhead Of(Situation situation) => kept.Of(situation.Key, () => Looked(situation));

    private LookAhead Looked(Situation situation)
    {
        var outlook = Outlook.Of(situation, Diagnosis.Of(situation, model), model);
        ImmutableArray<Fix> inOrder = [.. outlook.InOrder()];
        ImmutableArray<Fix> ruledOut = [.. model.Fixes.Values.Where(f => !situation.WasTried(f)).Except(inOrder).OrderBy(f => f.Id, StringComparer.Ordinal)];
        return new LookAhead(inOrder, ruledOut, outlook.WorthAskingBefore(inOrder.FirstOrDefault()));
    }
}
