namespace SyncBot.Tests.Fuzzing;

/// <summary>Draws from lists.</summary>
internal static class RandomExtensions
{
    /// <summary>One of them.</summary>
    public static T Of<T>(this Random random, params IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>Whether something happens that happens once in so many times.</summary>
    public static bool OneIn(this Random random, int times) => random.Next(times) == 0;
}
