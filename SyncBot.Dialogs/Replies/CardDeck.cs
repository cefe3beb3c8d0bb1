using System.Collections.Frozen;
using AdaptiveCards.Templating;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Dialogs.Replies;

/// <summary>The Adaptive Card templates of <c>cards/</c>, bound to replies.</summary>
public sealed class CardDeck
{
    /// <summary>The templates by the name of their file.</summary>
    public static FrozenSet<string> Names { get; } = ["text", "question", "fix", "summary"];

    private readonly FrozenDictionary<string, AdaptiveCardTemplate> templates;

    /// <summary>Reads the templates of a folder.</summary>
    /// <exception cref="FileNotFoundException">One of <see cref="Names"/> is missing.</exception>
    public CardDeck(string folder) =>
        templates = Names.ToFrozenDictionary(n => n, n => new AdaptiveCardTemplate(File.ReadAllText(Path.Combine(folder, n + ".json"))));

    /// <summary>The card of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="text">The same as text, for clients that show no cards.</param>
    public JObject Draw(Reply reply, string text)
    {
        var data = CardData.Of(reply, text).ToString(Formatting.None);
        return JObject.Parse(templates[NameOf(reply)].Expand(data));
    }

    /// <summary>The template of a reply.</summary>
    public static string NameOf(Reply reply) => reply switch
    {
        Reply.Text => "text",
        Reply.Question => "question",
        Reply.Fix => "fix",
        Reply.Summary => "summary",
        _ => throw new ArgumentException($"There is no card for {reply.GetType().Name}.", nameof(reply)),
    };
}
