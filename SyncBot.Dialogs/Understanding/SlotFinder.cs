using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds what is measured in a message: percentages, amounts of storage, numbers, releases.</summary>
internal static class SlotFinder
{
    private const int OldestRelease = 9;
    private const int NewestRelease = 40;

    // People who write "5 gb" mean bytes, whatever the case of their letters says to an engineer.
    private static readonly Dictionary<string, string> StorageUnits = new(StringComparer.OrdinalIgnoreCase)
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

    /// <summary>The slots, those that hold more words first at the same place.</summary>
    public static IReadOnlyList<Slot> Find(Message message)
    {
        var slots = new List<Slot>();
        slots.AddRange(Found("percent", message, NumberRecognizer.RecognizePercentage(message.Plain, Culture.English), Percentage));
        slots.AddRange(Found("number", message, NumberRecognizer.RecognizeNumber(message.Plain, Culture.English), Value));
        var amounts = Found("amount", message, NumberWithUnitRecognizer.RecognizeDimension(message.Plain, Culture.English), Storage).ToList();
        slots.AddRange(amounts.Select(a => WithUsed(a, message, slots)));
        slots.AddRange(Releases(message));
        slots.RemoveAll(n => n.Kind == "number" && slots.Any(s => s.Kind == "percent" && s.From <= n.From && s.To >= n.To));
        return [.. slots.OrderByDescending(s => s.To - s.From)];
    }

    private static IEnumerable<Slot> Found(string kind, Message message, List<ModelResult> results, Func<ModelResult, string?> valueOf)
    {
        foreach (var result in results)
        {
            if (valueOf(result) is not { } value) continue;
            var (from, to) = message.TokensOf(result.Start, result.End + 1);
            yield return new Slot(kind, value, from, to);
        }
    }

    private static string? Value(ModelResult result) => result.Resolution?.GetValueOrDefault("value") as string;

    private static string? Percentage(ModelResult result) => Value(result) is { } value ? value.TrimEnd('%') + "%" : null;

    private static string? Storage(ModelResult result)
    {
        var unit = result.Resolution?.GetValueOrDefault("unit") as string ?? "";
        return StorageUnits.TryGetValue(unit, out var symbol) && Value(result) is { } value ? $"{value} {symbol}" : null;
    }

    // "4.7 of 5 gb", "4.7 out of 5 gb": the number in front belongs to the amount.
    private static Slot WithUsed(Slot amount, Message message, List<Slot> slots)
    {
        var before = amount.From - 1;
        if (before < 1 || message.Tokens[before] is not ("of" or "out")) return amount;
        if (before > 1 && message.Tokens[before - 1] == "out") before--;
        var used = slots.FirstOrDefault(s => s.Kind == "number" && s.To == before);
        return used is null ? amount : amount with { Value = $"{used.Value} of {amount.Value}", From = used.From };
    }

    private static IEnumerable<Slot> Releases(Message message)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            var token = message.Tokens[i];
            var glued = token.StartsWith("ios", StringComparison.Ordinal) && token.Length > 3;
            if (glued) token = token[3..];
            var named = glued || (i > 0 && message.Tokens[i - 1] is "ios" or "ipados" or "macos" or "version");
            var whole = token.Contains('.', StringComparison.Ordinal) ? token : token + ".0";
            if ((!named && whole != token) || !Version.TryParse(whole, out var version) || version.Major is < OldestRelease or > NewestRelease) continue;
            var beta = i + 1 < message.Tokens.Count && message.Tokens[i + 1] == "beta";
            yield return new Slot("release", string.Create(CultureInfo.InvariantCulture, $"{token}{(beta ? " beta" : "")}"), i, beta ? i + 2 : i + 1);
        }
    }
}
