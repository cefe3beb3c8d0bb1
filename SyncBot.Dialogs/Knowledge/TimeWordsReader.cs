using System.Collections.Immutable;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>Reads how a language says when something is to be, and reports what stands for no such thing.</summary>
internal static class TimeWordsReader
{
    /// <summary>The words.</summary>
    public static TimeWords Read(Entry times) => new([.. times.Parts().SelectMany(ReadKind)]);

    private static IEnumerable<TimeTerm> ReadKind(Entry kind)
    {
        if (!TimeWords.Kinds.TryGetValue(kind.Key, out var isOne))
        {
            kind.Report($"'{kind.Key}' is no kind of words for times: {string.Join(", ", TimeWords.Kinds.Keys.Order(StringComparer.Ordinal))}");
            yield break;
        }

        foreach (var value in kind.Parts())
        {
            // The name of a zone has a slash in it.
            var name = value.Id[(kind.Id.Length + 1)..];
            if (!isOne(name)) value.Report($"'{name}' is none of the {kind.Key}");
            foreach (var item in value.Items())
            {
                if (new Message(item.Text()).Tokens.ToImmutableArray() is { IsEmpty: false } words) yield return new TimeTerm(words, kind.Key, name);
            }
        }
    }
}
