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
    /// <param name="key">What it depends on.</param>
    /// <param name="workOut">Works it out.</param>
    /// <param name="isKept">Whether it is to be remembered; null if all is.</param>
    public TValue Of(TKey key, Func<TValue> workOut, Func<TValue, bool>? isKept = null)
    {
        if (kept.TryGetValue(key, out var known)) return known;
        var anew = workOut();
        if (isKept?.Invoke(anew) == false) return anew;
        if (kept.Count >= most) kept.Clear();
        return kept[key] = anew;
    }
}
