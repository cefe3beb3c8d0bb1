using System;
using System.Collections.Frozen;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A word that matters, and all that it may mean: "second" is a unit and an ordinal.</summary>
internal sealed class Word(string text)
{
    public static readonly Word Unknown = new(null);

    private static readonly FrozenDictionary<string, Word> All = EnglishWords.All().ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Text { get; } = text;

    /// <summary>Whether it may be all that an expression has of time, as "monday", "hour" and "now", but not "one" or "last".</summary>
    public bool IsOfTime { get; set; }

    /// <summary>Whether an expression may begin with it.</summary>
    public bool MayStart { get; set; }

    /// <summary>1 to 12; otherwise 0.</summary>
    public int Month { get; set; }

    /// <summary>1 to 7, from Monday; otherwise 0.</summary>
    public int Weekday { get; set; }

    /// <summary>Whether the weekday counts only where something else says that it is one: "sun", "sat".</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>One or more; 0 if it is no number word.</summary>
    public int Number { get; set; }

    /// <summary>1 to 31; otherwise 0.</summary>
    public int Ordinal { get; set; }

    public Unit Unit { get; set; }

    public DayPart Part { get; set; }

    public Relative Relative { get; set; }

    /// <summary>The days between today and what it names, as "yesterday"; null for other words.</summary>
    public int? Days { get; set; }

    /// <summary>The hour that it names, as "noon"; null for other words.</summary>
    public int? Hour { get; set; }

    public static Word Find(ReadOnlySpan<char> text) => Lookup.TryGetValue(text, out var word) ? word : Unknown;
}
