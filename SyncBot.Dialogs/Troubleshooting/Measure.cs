using System.Collections.Immutable;
using System.Globalization;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>How the written value of a fact becomes a number that can be put into bands.</summary>
public abstract record Measure
{
    /// <summary>The value is a name out of a short list: nothing to measure.</summary>
    public sealed record Name : Measure
    {
        /// <inheritdoc/>
        internal override int? Band(string written) => null;
    }

    /// <summary>The value is a number with a unit behind it, such as <c>12%</c> or <c>3 days</c>.</summary>
    /// <param name="UpTo">The highest number of each band but the last, inclusive, ascending.</param>
    public sealed record Number(ImmutableArray<double> UpTo) : Measure
    {
        /// <inheritdoc/>
        internal override int? Band(string written) => Leading(written, out _) is { } number ? Place(UpTo, number) : null;
    }

    /// <summary>The value is a percentage, or an amount out of a total in the same unit, such as <c>4.7 of 5 GB</c>.</summary>
    /// <param name="UpTo">The highest share (0 to 1) of each band but the last, inclusive, ascending.</param>
    public sealed record Share(ImmutableArray<double> UpTo) : Measure
    {
        /// <inheritdoc/>
        internal override int? Band(string written)
        {
            if (Leading(written, out var length) is { } percent && written.AsSpan(length) is "%") return Place(UpTo, percent / 100);
            var parts = written.Split(" of ", 2);
            return parts.Length == 2 && Leading(parts[0], out _) is { } used && Leading(parts[1], out _) is { } total && total > 0
                ? Place(UpTo, used / total)
                : null;
        }
    }

    /// <summary>The value is a length of time, such as <c>20 minutes</c> or <c>10 days</c>.</summary>
    /// <param name="UpTo">The highest number of days of each band but the last, inclusive, ascending.</param>
    public sealed record Time(ImmutableArray<double> UpTo) : Measure
    {
        /// <inheritdoc/>
        internal override int? Band(string written) =>
            Leading(written, out var length) is { } number && DaysIn(written[length..].Trim().TrimEnd('s')) is { } days ? Place(UpTo, number * days) : null;

        private static double? DaysIn(string unit) => unit switch
        {
            "minute" => 1.0 / (24 * 60),
            "hour" => 1.0 / 24,
            "day" => 1,
            "week" => 7,
            "month" => 30,
            "year" => 365,
            _ => null,
        };
    }

    /// <summary>The value is a version number such as <c>26.1</c> or <c>17.6.1</c>; words such as <c>beta</c> may follow.</summary>
    /// <param name="UpTo">The highest version of each band but the last, inclusive, ascending.</param>
    public sealed record Release(ImmutableArray<Version> UpTo) : Measure
    {
        /// <inheritdoc/>
        internal override int? Band(string written)
        {
            _ = Leading(written, out var length);
            var text = written[..length].TrimEnd('.');
            return Version.TryParse(text.Contains('.', StringComparison.Ordinal) ? text : text + ".0", out var version) ? Place(UpTo, version) : null;
        }
    }

    /// <summary>The index of the band that a written value falls in, or null if it can't be read.</summary>
    internal abstract int? Band(string written);

    private static int Place<T>(ImmutableArray<T> upTo, T value)
        where T : IComparable<T>
    {
        var band = 0;
        while (band < upTo.Length && value.CompareTo(upTo[band]) > 0) band++;
        return band;
    }

    private static double? Leading(string written, out int length)
    {
        length = 0;
        while (length < written.Length && (char.IsAsciiDigit(written[length]) || written[length] == '.')) length++;
        return double.TryParse(written.AsSpan(0, length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
