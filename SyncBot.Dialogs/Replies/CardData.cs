using System.Globalization;
using Newtonsoft.Json.Linq;

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

    /// <summary>The data of a reply, as <c>cards/samples/</c> shows it.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="text">The same as text.</param>
    public static JObject Of(Reply reply, string text)
    {
        var data = new JObject
        {
            ["lead"] = reply.Lead,
            ["move"] = reply.Move,
            ["text"] = text.Replace("**", "", StringComparison.Ordinal),
            ["buttons"] = new JArray(reply.Buttons.Select(b => new JObject { ["label"] = b.Label })),
            ["stacked"] = reply.Buttons.Length > ButtonsInARow || reply.Buttons.Sum(b => b.Label.Length + CharactersOfAFrame) > CharactersInARow,
        };
        data["inline"] = reply.Buttons.Length > 0 && !(bool)data["stacked"]!;
        data["moreLabel"] = reply.More?.Label ?? "";
        data["more"] = new JArray((reply.More?.Buttons ?? []).Select(b => new JObject { ["label"] = b.Label }));
        switch (reply)
        {
            case Reply.Text words:
                data["words"] = words.Words;
                break;
            case Reply.Question question:
                data["ask"] = question.Ask;
                data["note"] = question.Note;
                data["how"] = question.How;
                break;
            case Reply.Fix fix:
                AddFix(data, fix);
                break;
            case Reply.Summary summary:
                data["title"] = summary.Title;
                data["words"] = summary.Words;
                data["sections"] = new JArray(summary.Sections.Select(s => new JObject { ["heading"] = s.Heading, ["lines"] = string.Join('\n', s.Markdown.Select(l => $"- {l}")) }));
                break;
        }

        return data;
    }

    private static void AddFix(JObject data, Reply.Fix fix)
    {
        data["title"] = fix.Title;
        data["why"] = fix.Why;
        data["headings"] = new JObject { ["time"] = fix.Headings.Time, ["risk"] = fix.Headings.Risk, ["workedWhen"] = fix.Headings.WorkedWhen };
        data["time"] = fix.Time;
        data["risk"] = fix.Risk;
        data["keep"] = fix.Keep;
        data["code"] = fix.Code;
        data["steps"] = new JArray(fix.Steps.Select((s, i) => new JObject { ["number"] = (i + 1).ToString(CultureInfo.InvariantCulture), ["step"] = s }));
        data["workedWhen"] = fix.WorkedWhen;
        data["notes"] = new JArray(fix.Notes.Select(n => new JObject { ["note"] = n }));
        data["progress"] = fix.Progress.Label;
        data["rungs"] = string.Join(' ', fix.Progress.Rungs.Select(r => RungMarks[(int)r]));
    }
}
