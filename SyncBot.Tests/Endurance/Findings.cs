namespace SyncBot.Tests.Endurance;

/// <summary>What a trial has come to.</summary>
/// <param name="Turns">How many turns were acknowledged.</param>
/// <param name="Repeats">How often something was delivered again.</param>
/// <param name="Sends">How many sends were to come.</param>
/// <param name="Doubled">How many came once more, by how often a host had been killed.</param>
/// <param name="MostDoubled">The most different ones that came once more in one conversation after one kill. The same one may come twice more: what a host sends again just before it is killed too may be heard after that.</param>
/// <param name="LongestWait">The longest that somebody waited for an acknowledgement.</param>
/// <param name="LongestRefusal">The longest that somebody waited to be told that nothing can be kept.</param>
internal sealed record Findings(int Turns, int Repeats, int Sends, IReadOnlyDictionary<int, int> Doubled, int MostDoubled, TimeSpan LongestWait, TimeSpan LongestRefusal)
{
    public override string ToString() =>
        $"{Turns} turns acknowledged, none lost, none applied twice, all in order; {Repeats} deliveries repeated; {Sends} replies, none lost, {Doubled.Values.Sum()} sent twice "
        + $"(most after one event {Doubled.Values.DefaultIfEmpty().Max()}, in one conversation {MostDoubled}); longest wait {LongestWait.TotalSeconds:F1} s, longest until told that it can't be kept {LongestRefusal.TotalSeconds:F1} s";
}
