using System.Globalization;
using System.Text;

namespace SyncBot.Dialogs.Replies;

/// <summary>Writes a reply as text with numbered choices.</summary>
public sealed class PlainText(Wording wording)
{
    // A fix with its steps.
    private const int UsualLength = 2 * 1024;

    /// <summary>The whole reply.</summary>
    public string Write(Reply reply, ChannelProfile profile)
    {
        var text = new StringBuilder(UsualLength);
        Paragraph(text, reply.Lead);
        WriteBody(text, reply);
        if (reply.Buttons.Length > 0)
        {
            Paragraph(text, string.Join('\n', reply.Buttons.Select((b, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {b.Label}"))));
            Paragraph(text, wording.Line(Line.ChooseNumber));
        }

        var written = text.ToString().TrimEnd();
        return profile.Markdown ? written : written.Replace("**", "", StringComparison.Ordinal);
    }

    private static void WriteBody(StringBuilder text, Reply reply)
    {
        switch (reply)
        {
            case Reply.Text words:
                Paragraph(text, words.Words);
                break;
            case Reply.Question question:
                Paragraph(text, question.Ask);
                Paragraph(text, question.Note);
                Paragraph(text, question.How);
                break;
            case Reply.Fix fix:
                Paragraph(text, $"**{fix.Title}** ({fix.Progress.Label})");
                Paragraph(text, fix.Why);
                Paragraph(text, $"{fix.Time}. {fix.Risk}");
                Paragraph(text, $"{fix.Keep} {fix.Code}".Trim());
                Paragraph(text, string.Join('\n', fix.Steps.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}) {s}"))));
                Paragraph(text, $"{fix.Headings.WorkedWhen} {fix.WorkedWhen}");
                foreach (var note in fix.Notes) Paragraph(text, note);
                break;
            case Reply.Summary summary:
                Paragraph(text, $"**{summary.Title}**");
                Paragraph(text, summary.Words);
                foreach (var section in summary.Sections) Paragraph(text, $"{section.Heading}\n{string.Join('\n', section.Lines.Select(l => $"- {l}"))}");
                break;
        }
    }

    private static void Paragraph(StringBuilder text, string paragraph)
    {
        if (paragraph.Length > 0) text.Append(paragraph).Append("\n\n");
    }
}
