using System.Globalization;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Numbers as cases keep them: digits with a point before the decimals.</summary>
internal static class Figures
{
    private const int Decimals = 3;

    /// <summary>Reads a number that is known to be one; NaN if it is none.</summary>
    public static double Read(string text) => TryRead(text, out var number) ? number : double.NaN;

    /// <summary>Reads a number; thousands may be parted by commas.</summary>
    public static bool TryRead(string text, out double number) => double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);

    /// <summary>Writes a number.</summary>
    public static string Write(double number) => Math.Round(number, Decimals).ToString(CultureInfo.InvariantCulture);
}
