using System.Text.Json;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Web.Browser;

/// <summary>Something that was said, as it stands in the conversation.</summary>
/// <param name="IsPersons">Whether the person has said it, and not the bot.</param>
/// <param name="Words">Its letters and digits, a card's with those on its buttons: what a browser's lines and the bot's Markdown have in common.</param>
internal sealed partial record Bubble(bool IsPersons, string Words)
{
    /// <summary>Finds all bubbles of a document. Web Chat says everything a second time, to screen readers only, earlier in it.</summary>
    public const string Selector = ".webchat__basic-transcript__transcript .webchat__bubble";

    /// <summary>A function for a browser, whose result <see cref="Read"/> reads: all that is to be seen of what was said, in order.</summary>
    public const string Reading =
        $$"""
        () => [...document.querySelectorAll('{{Selector}}')].map(bubble => ({
          isPersons: bubble.classList.contains('webchat__bubble--from-user'),
          text: bubble.querySelector('.webchat__bubble__content').innerText,
        }))
        """;

    /// <summary>The bubbles that a browser has read.</summary>
    public static IReadOnlyList<Bubble> Read(JsonElement read) =>
        [.. read.EnumerateArray().Select(b => Of(b.GetProperty("isPersons").GetBoolean(), b.GetProperty("text").GetString()!))];

    /// <summary>A bubble with a text.</summary>
    public static Bubble Of(bool isPersons, string text) => new(isPersons, NoWord.Replace(text, ""));

    /// <summary>Whether it has these words in it.</summary>
    public bool Says(string text) => Words.Contains(NoWord.Replace(text, ""), StringComparison.Ordinal);

    /// <summary>The bubbles that activities are to be seen as.</summary>
    public static IReadOnlyList<Bubble> In(IEnumerable<JObject> activities) => [.. activities.Where(a => (string?)a["type"] == "message").SelectMany(OfMessage)];

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoWord { get; }

    // A list's numbers are drawn, and are no part of its text.
    [GeneratedRegex(@"^\d+[.)]\s|\]\([^)]*\)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Unseen { get; }

    private static IEnumerable<Bubble> OfMessage(JObject message)
    {
        var isPersons = (string?)message["from"]?["role"] == "user";
        if (Seen(message["text"]) is { Length: > 0 } text) yield return Of(isPersons, text);
        foreach (var attachment in message["attachments"] as JArray ?? []) yield return Of(isPersons, string.Concat(TextsOf(attachment["content"]!)));
    }

    private static IEnumerable<string> TextsOf(JToken part) => part switch
    {
        JArray several => several.SelectMany(TextsOf),
        JObject one when (bool?)one["isVisible"] is false => [],
        JObject one => one.Properties().SelectMany(p => p.Name switch
        {
            "text" or "title" or "value" when p.Value.Type == JTokenType.String => [Seen(p.Value)],
            "body" or "items" or "columns" or "rows" or "cells" or "facts" or "actions" => TextsOf(p.Value),
            _ => [],
        }),
        _ => [],
    };

    private static string Seen(JToken? markdown) => Unseen.Replace((string?)markdown ?? "", "");
}
