using System.Globalization;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A message cut into the words of which times are made.</summary>
/// <param name="message">The message.</param>
/// <param name="slots">What is measured in it.</param>
/// <param name="index">Finds the words.</param>
internal sealed class TimePieces(Message message, IReadOnlyList<Slot> slots, TimeIndex index)
{
    private const int HoursOfDay = 24;
    private const int MinutesOfHour = 60;
    private const int LongestFigure = 4;

    /// <summary>How many words the message has.</summary>
    public int Count => message.Tokens.Count;

    /// <summary>The words behind a mark that stands at a place; null if it does not.</summary>
    public int? Mark(int at, params ReadOnlySpan<string> marks)
    {
        if (at >= Count) return null;
        foreach (var term in index.At(at, message.Tokens))
        {
            if (term.Kind == TimeWords.Mark && marks.Contains(term.Value)) return at + term.Words.Length;
        }

        return null;
    }

    /// <summary>The value of a kind that stands at a place, and where the words behind it begin; null if there is none.</summary>
    public (string Value, int Next)? Value(int at, string kind)
    {
        if (at >= Count) return null;
        var term = index.At(at, message.Tokens).FirstOrDefault(t => t.Kind == kind);
        return term is null ? null : (term.Value, at + term.Words.Length);
    }

    /// <summary>Whether any of the words stands there.</summary>
    public int? Any(int at) => index.At(at, message.Tokens).FirstOrDefault() is { } term ? at + term.Words.Length : null;

    /// <summary>A length of time that stands at a place.</summary>
    public (TimeSpan Time, int Next)? Length(int at)
    {
        if (slots.FirstOrDefault(s => s.From == at && s.Kind is "hours" or "days" && s.From == at) is { } slot && Measured(slot.Value) is { } time) return (time, slot.To);
        return Value(at, TimeWords.Length) is var (minutes, next) ? (TimeSpan.FromMinutes(int.Parse(minutes, CultureInfo.InvariantCulture)), next) : null;
    }

    /// <summary>A number in words or figures, such as of minutes before the hour.</summary>
    public (int Number, int Next)? Number(int at)
    {
        if (at >= Count) return null;
        if (Value(at, TimeWords.Number) is var (number, next)) return (int.Parse(number, CultureInfo.InvariantCulture), next);
        return int.TryParse(message.Tokens[at], NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && !IsMeasured(at) ? (figure, at + 1) : null;
    }

    /// <summary>Hours and minutes in figures: "19:30", "8.30", "1930", "7pm".</summary>
    public (int Hour, int? Minute, string? Half, int Next)? Figures(int at)
    {
        if (at >= Count || !char.IsAsciiDigit(message.Tokens[at][0]) || IsMeasured(at)) return null;
        var (digits, half) = Split(message.Tokens[at]);
        if (half is "?") return null;
        if (half is null && at + 1 < Count && IsJoined(at))
        {
            var (minutes, behind) = Split(message.Tokens[at + 1]);
            return behind is not "?" && minutes.Length == 2 && Read(digits) is { } hour && Read(minutes) is { } minute ? (hour, minute, behind, at + 2) : null;
        }

        var parts = digits.Split('.', ',');
        if (parts is [var whole, { Length: 2 } part]) return Read(whole) is { } hour && Read(part) is { } minute ? (hour, minute, half, at + 1) : null;
        if (digits.Length is LongestFigure or LongestFigure - 1) return Read(digits[..^2]) is { } hour && Read(digits[^2..]) is { } minute ? (hour, minute, half, at + 1) : null;
        return digits.Length < LongestFigure - 1 && Read(digits) is { } only ? (only, null, half, at + 1) : null;
    }

    private static int? Read(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MinutesOfHour ? number : null;

    private static TimeSpan? Measured(string value)
    {
        var parts = value.Split(' ');
        var hours = Understanding.Figures.Read(parts[0]) * Units.Hours.GetValueOrDefault(parts[1].TrimEnd('s'), double.NaN);
        return hours is > 0 and < HoursOfDay * 10_000 ? TimeSpan.FromHours(hours) : null;
    }

    // "9%" is no hour, nor is the 26.1 of a release; but "8.30" may be taken for one.
    private bool IsMeasured(int at) => slots.Any(s => s.From <= at && at < s.To && s.Kind is "percent" or "amount" or "share" or "heat" && s.From <= at && at < s.To);

    private bool IsJoined(int at) => message.Words[at + 1].From - message.Words[at].To == 1 && message.Plain[message.Words[at].To] == ':';

    // The figure, and which half of the day the letters behind it tell; "?" if they are something else.
    private (string Digits, string? Half) Split(string token)
    {
        var length = token.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',').Count();
        var letters = token[length..];
        var half = letters.Length == 0 || index.Is(letters, TimeMarks.OClock) ? null : index.Is(letters, TimeMarks.Am) ? TimeMarks.Am : index.Is(letters, TimeMarks.Pm) ? TimeMarks.Pm : "?";
        return (token[..length], half);
    }
}
