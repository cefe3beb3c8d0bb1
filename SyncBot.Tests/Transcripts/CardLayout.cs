using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Transcripts;

/// <summary>Writes an Adaptive Card down as a person reads it: from what the channel receives, not from its text for clients without cards.</summary>
internal static class CardLayout
{
    private const int FactsOfALine = 2;

    /// <summary>The card as Markdown.</summary>
    public static string Of(JObject card)
    {
        var blocks = (card["body"] ?? new JArray()).SelectMany(Blocks).Append(Row(card["actions"])).Where(b => b.Text.Length > 0);
        return Join(blocks, "\n\n");
    }

    private static IEnumerable<Block> Blocks(JToken element)
    {
        if ((bool?)element["isVisible"] is false) return [];
        return (string?)element["type"] switch
        {
            "TextBlock" => [new Block(Weighted((string?)element["text"] ?? "", element))],
            "RichTextBlock" => [new Block(string.Concat(element["inlines"]!.Select(i => i is JObject run ? Weighted((string?)run["text"] ?? "", run) : (string?)i)))],
            "FactSet" => [new Block(Facts([.. element["facts"]!.Select(f => $"{f["title"]}: {f["value"]}")]))],
            "ColumnSet" => [Columns([.. element["columns"]!.Where(c => (bool?)c["isVisible"] is not false).Select(c => Join(Items(c), " ")).Where(c => c.Length > 0)])],
            "Container" => Items(element),
            "ActionSet" => [Row(element["actions"])],
            "Image" => [new Block($"({element["altText"]})")],
            var other => throw new NotSupportedException($"A card has an element of the type '{other}', and {nameof(CardLayout)} doesn't know how it reads."),
        };
    }

    private static IEnumerable<Block> Items(JToken container) => (container["items"] ?? new JArray()).SelectMany(Blocks);

    // A number of its own in front of a text is a list.
    private static Block Columns(ImmutableArray<string> columns) => columns is [{ Length: <= 2 } number, var step] && number.All(char.IsDigit)
        ? new Block($"{number}. {step}", Tight: true)
        : new Block(string.Join(" · ", columns));

    private static string Facts(ImmutableArray<string> facts) => facts.Length <= FactsOfALine ? string.Join(" · ", facts) : string.Join('\n', facts.Select(f => $"- {f}"));

    private static Block Row(JToken? actions) => new(string.Join(' ', (actions ?? new JArray()).Select(Button)), Tight: true);

    private static string Button(JToken action) => (string?)action["type"] == "Action.ToggleVisibility" ? $"[ {action["title"]} … ]" : (string?)action["url"] is { } url ? $"[ {action["title"]} → {url} ]" : $"[ {action["title"]} ]";

    private static string Weighted(string text, JToken element) =>
        string.Equals((string?)element["weight"], "Bolder", StringComparison.OrdinalIgnoreCase) && text.Length > 0 && !text.All(char.IsDigit) && !text.Contains("**", StringComparison.Ordinal) ? $"**{text}**" : text;

    private static string Join(IEnumerable<Block> blocks, string between)
    {
        var (text, before) = ("", new Block(""));
        foreach (var block in blocks.Where(b => b.Text.Length > 0))
        {
            text += text.Length == 0 ? block.Text : (before.Tight && block.Tight ? "\n" : between) + block.Text;
            before = block;
        }

        return text;
    }

    private sealed record Block(string Text, bool Tight = false);
}
