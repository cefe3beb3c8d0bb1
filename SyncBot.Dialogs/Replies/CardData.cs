using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace SyncBot.Dialogs.Replies;

/// <summary>What a card template is bound to.</summary>
public static class CardData
{
    // Ahead ○, now ◉, tried ●, passed over –: in the order of Rung.
    private const string RungMarks = "\u25CB\u25C9\u25CF\u2013";

    // Side by side on a phone; clients cut off what is wider, and some show no more than five.
    private const int ButtonsInARow = 5;
    private const int CharactersInARow = 50;
    private const int CharactersOfAFrame = 6;

    // A fix with its steps, twice: as text and in parts.
    private const int UsualLength = 4 * 1024;

    /// <summary>The data of a reply as JSON, as <c>cards/samples/</c> shows it.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="text">The same as plain text, without marks.</param>
    public static string Of(Reply reply, string text)
    {
        var written = new StringBuilder(UsualLength);
        using var data = new JsonTextWriter(new StringWriter(written, CultureInfo.InvariantCulture));
        data.WriteStartObject();
        Write(data, "lead", reply.Lead);
        Write(data, "move", reply.Move);
        Write(data, "text", text);
        WriteButtons(data, reply);
        switch (reply)
        {
            case Reply.Text words:
                Write(data, "words", words.Words);
                break;
            case Reply.Question question:
                Write(data, "ask", question.Ask);
                Write(data, "note", question.Note);
                Write(data, "how", question.How);
                break;
            case Reply.Fix fix:
                WriteFix(data, fix);
                break;
            case Reply.Summary summary:
                Write(data, "title", summary.Title);
                Write(data, "words", summary.Words);
                WriteEach(data, "sections", summary.Sections, s => [("heading", s.Heading), ("lines", string.Join('\n', s.Markdown.Select(l => $"- {l}")))]);
                break;
        }

        data.WriteEndObject();
        return written.ToString();
    }

    private static void WriteButtons(JsonTextWriter data, Reply reply)
    {
        var isStacked = reply.Buttons.Length > ButtonsInARow || reply.Buttons.Sum(b => b.Label.Length + CharactersOfAFrame) > CharactersInARow;
        WriteEach(data, "buttons", reply.Buttons, b => [("label", b.Label)]);
        Write(data, "stacked", isStacked);
        Write(data, "inline", reply.Buttons.Length > 0 && !isStacked);
        Write(data, "moreLabel", reply.More?.Label ?? "");
        WriteEach(data, "more", reply.More?.Buttons ?? [], b => [("label", b.Label)]);
    }

    private static void WriteFix(JsonTextWriter data, Reply.Fix fix)
    {
        Write(data, "title", fix.Title);
        Write(data, "why", fix.Why);
        data.WritePropertyName("headings");
        WriteObject(data, [("time", fix.Headings.Time), ("risk", fix.Headings.Risk), ("workedWhen", fix.Headings.WorkedWhen)]);
        Write(data, "time", fix.Time);
        Write(data, "risk", fix.Risk);
        Write(data, "keep", fix.Keep);
        Write(data, "code", fix.Code);
        var number = 0;
        WriteEach(data, "steps", fix.Steps, s => [("number", (++number).ToString(CultureInfo.InvariantCulture)), ("step", s)]);
        Write(data, "workedWhen", fix.WorkedWhen);
        WriteEach(data, "notes", fix.Notes, n => [("note", n)]);
        Write(data, "progress", fix.Progress.Label);
        Write(data, "rungs", string.Join(' ', fix.Progress.Rungs.Select(r => RungMarks[(int)r])));
    }

    private static void WriteEach<T>(JsonTextWriter data, string name, ImmutableArray<T> items, Func<T, (string Name, string Value)[]> properties)
    {
        data.WritePropertyName(name);
        data.WriteStartArray();
        foreach (var item in items) WriteObject(data, properties(item));
        data.WriteEndArray();
    }

    private static void WriteObject(JsonTextWriter data, ReadOnlySpan<(string Name, string Value)> properties)
    {
        data.WriteStartObject();
        foreach (var (name, value) in properties) Write(data, name, value);
        data.WriteEndObject();
    }

    private static void Write(JsonTextWriter data, string name, string value)
    {
        data.WritePropertyName(name);
        data.WriteValue(value);
    }

    private static void Write(JsonTextWriter data, string name, bool value)
    {
        data.WritePropertyName(name);
        data.WriteValue(value);
    }
}
