namespace SyncBot.Tests.Endurance;

/// <summary>Holds what came of a conversation against what comes of one that nothing disturbs.</summary>
internal static class Account
{
    /// <summary>Everything must be there in the same order. Only what came just before may come once more.</summary>
    /// <returns>What came once more.</returns>
    public static IReadOnlyList<Heard> Doubled(IReadOnlyList<Heard> expected, IReadOnlyList<Heard> heard)
    {
        var doubled = new List<Heard>();
        var next = 0;
        foreach (var one in heard)
        {
            if (next < expected.Count && IsSame(one, expected[next])) next++;
            else if (next > 0 && IsSame(one, expected[next - 1])) doubled.Add(one);
            else Assert.Fail($"After {next} of {expected.Count} came '{one}' instead of '{expected.ElementAtOrDefault(next)}'.");
        }

        Assert.True(next == expected.Count, $"{expected.Count - next} of {expected.Count} never came, first '{expected.ElementAtOrDefault(next)}'.");
        return doubled;
    }

    private static bool IsSame(Heard one, Heard other) => one.To == other.To && one.What == other.What;
}
