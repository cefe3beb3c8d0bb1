using System.Collections.Concurrent;

namespace SyncBot.Dialogs;

/// <summary>Remembers what something came to, so that it is worked out once. When it is full it begins anew: what is often asked for is soon there again.</summary>
/// <typeparam name="TKey">What it depends on, all of it.</typeparam>
/// <typeparam name="TValue">What it comes to.</typeparam>
/// <param name="most">How many are remembered.</param>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> kept = [];

    /// <summary>What it came to before, or else comes to now.</summary>
    public TValue Of(TKey key, Func<TValue> workOut)
    {
        if (kept.TryGetValue(key, out var known)) return known;
        if (kept.Count >= most) kept.Clear();
        return kept[key] = workOut();
    }
}
