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

    private const int MostKept = 512;

    // What no text has: the place of the move, which is another for each case.
    private const string AnyMove = "\uE000move\uE000";

    private readonly FrozenDictionary<string, AdaptiveCardTemplate> templates;
    private readonly Remembered<(string Template, string Data), string> drawn = new(MostKept);

    /// <summary>Reads the templates of a folder.</summary>
    /// <exception cref="FileNotFoundException">One of <see cref="Names"/> is missing.</exception>
    public CardDeck(string folder) =>
        templates = Names.ToFrozenDictionary(n => n, n => new AdaptiveCardTemplate(File.ReadAllText(Path.Combine(folder, n + ".json"))));

    /// <summary>The card of a reply, as JSON.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="text">The same as plain text, for clients that show no cards.</param>
    public string Draw(Reply reply, string text) => reply is Reply.Fix or Reply.Question
        ? DrawOnce(reply with { Move = AnyMove }, text).Replace(AnyMove, JsonConvert.ToString(reply.Move)[1..^1], StringComparison.Ordinal)
        : Expand(NameOf(reply), CardData.Of(reply, text));

    // Fixes and questions are the same for all who stand where this person stands, but for the move; the rest is about one of them alone.
    private string DrawOnce(Reply reply, string text)
    {
        var (name, data) = (NameOf(reply), CardData.Of(reply, text));
        return drawn.Of((name, data), () => Expand(name, data));
    }

    // As Newtonsoft.Json writes it, and so the same when an answer that was kept is written again.
    private string Expand(string name, string data)
    {
        using var reader = new JsonTextReader(new StringReader(templates[name].Expand(data))) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader).ToString(Formatting.None);
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
