using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SyncBot.Dialogs.Replies;

namespace SyncBot.Tests.Replies;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2026, 7);

    [Fact]
    public void The_file_is_what_calendars_want()
    {
        var entry = new CalendarEntry("ABC-overnight@syncbot", new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.FromHours(1)), "A night; on Wi-Fi, and \\ the charger", "1. One\n2. Two") { Version = 3 };

        var file = CalendarFile.Write(entry, Stamp);

        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//SyncBot//Check-in//EN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:ABC-overnight@syncbot
            DTSTAMP:20260302T090000Z
            DTSTART:20260303T070000Z
            DURATION:PT15M
            SEQUENCE:3
            SUMMARY:A night\; on Wi-Fi\, and \\ the charger
            DESCRIPTION:1. One\n2. Two
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:A night\; on Wi-Fi\, and \\ the charger
            TRIGGER:PT0S
            END:VALARM
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            file);
    }

    [Fact]
    public void Whatever_is_written_fits_its_lines_and_is_read_again() => Prop.ForAll(
        Arb.From(ArbMap.Default.GeneratorFor<string?>()),
        any =>
        {
            var text = string.Concat((any ?? "").EnumerateRunes().Where(r => !Rune.IsControl(r) || r.Value is '\n').Select(r => r.ToString())).ReplaceLineEndings("\n");
            var file = CalendarFile.Write(new CalendarEntry("id", Stamp, $"ü {text} 🙂 {text}", text), Stamp);
            var lines = file.Split("\r\n");
            var read = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").First(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal))[8..];
            return lines[^1].Length == 0 && lines.All(l => Encoding.UTF8.GetByteCount(l) <= 75 && !l.Contains('\n', StringComparison.Ordinal)) && Unescaped(read) == $"ü {text} 🙂 {text}";
        }).Check(Seeded);

    private static string Unescaped(string text)
    {
        var read = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\') read.Append(text[i]);
            else read.Append(text[++i] == 'n' ? '\n' : text[i]);
        }

        return read.ToString();
    }
}
