using System.Globalization;
using System.Text;

namespace SyncBot.Dialogs.Replies;

/// <summary>Writes calendar files as RFC 5545 wants them: lines of at most 75 octets that end with CR and LF, times in UTC, an alarm at the start.</summary>
public static class CalendarFile
{
    /// <summary>The media type of such a file.</summary>
    public const string MediaType = "text/calendar";

    private const int LongestLine = 75;
    private const string EndOfLine = "\r\n";

    /// <summary>The file with one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="stamp">When the file is written.</param>
    public static string Write(CalendarEntry entry, DateTimeOffset stamp)
    {
        var file = new StringBuilder();
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//SyncBot//Check-in//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{Escaped(entry.Id)}",
            $"DTSTAMP:{Time(stamp)}",
            $"DTSTART:{Time(entry.Start)}",
            "DURATION:PT15M",
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Version}"),
            $"SUMMARY:{Escaped(entry.Title)}",
            $"DESCRIPTION:{Escaped(entry.Text)}",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            $"DESCRIPTION:{Escaped(entry.Title)}",
            "TRIGGER:PT0S",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        foreach (var line in lines) Fold(file, line);
        return file.ToString();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n') escaped.Append("\\n");
            else if (rune.Value is '\\' or ';' or ',') escaped.Append('\\').Append(rune);
            else if (!Rune.IsControl(rune) || rune.Value is '\t') escaped.Append(rune);
        }

        return escaped.ToString();
    }

    // A line that goes on begins with a space, which counts; no character is torn apart.
    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append(EndOfLine).Append(' ');
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append(EndOfLine);
    }
}
