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
        data.Write("lead", reply.Lead);
        data.Write("move", reply.Move);
        data.Write("text", text);
        WriteButtons(data, reply);
        switch (reply)
        {
            case Reply.Text words:
                data.Write("words", words.Words);
                break;
            case Reply.Question question:
                data.Write("ask", question.Ask);
                data.Write("note", question.Note);
                data.Write("how", question.How);
                break;
            case Reply.Fix fix:
                WriteFix(data, fix);
                break;
            case Reply.Summary summary:
                data.Write("title", summary.Title);
                data.Write("words", summary.Words);
                data.Write("sections", summary.Sections, s =>
                {
                    data.Write("heading", s.Heading);
                    data.Write("lines", string.Join('\n', s.Markdown.Select(l => $"- {l}")));
                });
                break;
        }

        data.WriteEndObject();
        return written.ToString();
    }

    private static void WriteButtons(JsonTextWriter data, Reply reply)
    {
        var isStacked = reply.Buttons.Length > ButtonsInARow || reply.Buttons.Sum(b => b.Label.Length + CharactersOfAFrame) > CharactersInARow;
        data.Write("buttons", reply.Buttons, b => data.Write("label", b.Label));
        data.Write("stacked", isStacked);
        data.Write("inline", reply.Buttons.Length > 0 && !isStacked);
        data.Write("moreLabel", reply.More?.Label ?? "");
        data.Write("more", reply.More?.Buttons ?? [], b => data.Write("label", b.Label));
    }

    private static void WriteFix(JsonTextWriter data, Reply.Fix fix)
    {
        data.Write("title", fix.Title);
        data.Write("why", fix.Why);
        data.Write("headings", () =>
        {
            data.Write("time", fix.Headings.Time);
            data.Write("risk", fix.Headings.Risk);
            data.Write("workedWhen", fix.Headings.WorkedWhen);
        });
        data.Write("time", fix.Time);
        data.Write("risk", fix.Risk);
        data.Write("keep", fix.Keep);
        data.Write("code", fix.Code);
        var number = 0;
        data.Write("steps", fix.Steps, s =>
        {
            data.Write("number", (++number).ToString(CultureInfo.InvariantCulture));
            data.Write("step", s);
        });
        data.Write("workedWhen", fix.WorkedWhen);
        data.Write("notes", fix.Notes, n => data.Write("note", n));
        data.Write("progress", fix.Progress.Label);
        data.Write("rungs", string.Join(' ', fix.Progress.Rungs.Select(r => RungMarks[(int)r])));
    }
}
