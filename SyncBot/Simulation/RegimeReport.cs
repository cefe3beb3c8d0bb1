namespace SyncBot.Simulation;

/// <summary>What every policy came to with one kind of users.</summary>
/// <param name="Name">The regime's id.</param>
/// <param name="Policies">Each policy's id and figures, ours first.</param>
internal sealed record RegimeReport(string Name, IReadOnlyList<(string Policy, Tally Tally)> Policies)
{
    /// <summary>The figures of a policy.</summary>
    public Tally Of(string policy) => Policies.Single(p => p.Policy == policy).Tally;
}
