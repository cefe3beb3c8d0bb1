using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds amounts of storage, and how much of what there is they are: "5 GB", "4,7 von 5 GB", "500 MB of 5 GB left", "4.8 of 5".</summary>
/// <param name="culture">How numbers are written.</param>
/// <param name="words">The language's words.</param>
internal sealed class StorageFinder(string culture, MeasureWords words)
{
    // "Von insgesamt": what joins a part and the whole is no longer.
    private const int MostWordsBetween = 4;

    // What a message with a video may need (judgement).
    private const double LeastRoom = 1e9;

    // People who write "5 gb" mean bytes, whatever the case of their letters says to an engineer.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Kilobyte"] = "KB",
        ["Kilobit"] = "KB",
        ["Megabyte"] = "MB",
        ["Megabit"] = "MB",
        ["Gigabyte"] = "GB",
        ["Gigabit"] = "GB",
        ["Terabyte"] = "TB",
        ["Terabit"] = "TB",
    };

    /// <summary>The amounts, and the shares of which the unit is not said.</summary>
    /// <param name="message">The message.</param>
    /// <param name="text">Its text, with digits as the culture marks them.</param>
    /// <param name="numbers">The numbers in it.</param>
    /// <param name="quantities">The numbers that have a unit of the language.</param>
    public IEnumerable<Slot> In(Message message, string text, IReadOnlyList<Slot> numbers, IReadOnlyList<Quantity> quantities)
    {
        List<Quantity> amounts =
        [
            .. NumberWithUnitRecognizer.RecognizeDimension(text, culture).Select(r => Read(message, r)).OfType<Quantity>(),
            .. quantities.Where(q => Units.Bytes.ContainsKey(q.Unit)),
        ];
        List<Quantity> bare = [.. numbers.Select(n => new Quantity(Figures.Read(n.Value), "", n.From, n.To))];
        var all = amounts.Concat(bare).ToLookup(q => q.To);
        foreach (var amount in amounts)
        {
            yield return Share(message, amount, all) ?? new Slot("amount", $"{Figures.Write(amount.Number)} {amount.Unit}", amount.From, amount.To);
            if (IsLeft(message, amount.To)) yield return new Slot(amount.Bytes < LeastRoom ? "scarce" : "room", $"{Figures.Write(amount.Number)} {amount.Unit}", amount.From, amount.To + 1);
        }

        foreach (var number in bare.Where(n => !amounts.Any(a => a.From <= n.From && n.To <= a.To)))
        {
            if (Share(message, number, all) is { } share) yield return share;
        }
    }

    private static Quantity? Read(Message message, ModelResult result)
    {
        var unit = result.Resolution?.GetValueOrDefault("unit") as string ?? "";
        if (!Names.TryGetValue(unit, out var symbol) || result.Resolution!.GetValueOrDefault("value") is not string value) return null;
        var (from, to) = message.TokensOf(result.Start, result.End + 1);
        return to == from ? null : new Quantity(Figures.Read(Digits.WithPoint(value)), symbol, from, to);
    }

    // The later of two, if a part stands before the whole or the whole before a part.
    private Slot? Share(Message message, Quantity later, ILookup<int, Quantity> byEnd)
    {
        foreach (var earlier in Enumerable.Range(0, MostWordsBetween + 1).SelectMany(between => byEnd[later.From - between]))
        {
            if (MayBeWhole(later, earlier) && (words.Of.Any(o => Joins(o, earlier, later, message)) || IsSlash(earlier, later, message))) return Share(message, earlier, later, earlier.From, later.To);
            if (later.IsAtMost(earlier) && words.Within.Any(w => Joins(w, earlier, later, message))) return Share(message, later, earlier, earlier.From, later.To);
        }

        return null;
    }

    private Slot? Share(Message message, Quantity part, Quantity whole, int from, int to)
    {
        var unit = whole.Unit.Length > 0 ? whole.Unit : part.Unit;
        var used = part.Unit.Length > 0 && part.Unit != unit ? part.Number * Units.Bytes[part.Unit] / Units.Bytes[unit] : part.Number;
        if (!(whole.Number > 0)) return null;
        if (IsLeft(message, to)) used = whole.Number - used;
        return unit.Length > 0
            ? new Slot("amount", $"{Figures.Write(used)} of {Figures.Write(whole.Number)} {unit}", from, to)
            : new Slot("share", $"{Figures.Write(used)} of {Figures.Write(whole.Number)}", from, to);
    }

    // "50 GB of 200 photos": behind a part with a unit the whole has one too.
    private static bool MayBeWhole(Quantity later, Quantity earlier) => later.Unit.Length > 0 || earlier.Unit.Length == 0;

    private bool IsLeft(Message message, int at) => at < message.Tokens.Count && words.Left.Contains(message.Tokens[at]);

    private static bool Joins(IReadOnlyList<string> term, Quantity earlier, Quantity later, Message message) =>
        earlier.To + term.Count == later.From && Quantity.Phrased(message.Tokens, earlier.To, term);

    private static bool IsSlash(Quantity earlier, Quantity later, Message message) =>
        earlier.To == later.From && message.Plain.AsSpan(message.Words[earlier.To - 1].To..message.Words[later.From].From).Trim() is "/";
}
