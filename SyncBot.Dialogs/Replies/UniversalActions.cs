using Newtonsoft.Json.Linq;

namespace SyncBot.Dialogs.Replies;

/// <summary>
/// Makes the buttons of a card such that pressing one is answered by the card itself: <c>Action.Execute</c>, with what it was before as
/// the fallback for clients that don't know it.
/// </summary>
internal static class UniversalActions
{
    /// <summary>The name that the bot is asked to act under; what is asked stands in the data.</summary>
    public const string Verb = "say";

    private const string Submit = "Action.Submit";

    /// <summary>The same card with such buttons.</summary>
    /// <param name="card">The card, which is changed.</param>
    /// <param name="token">Identifies this drawing of the card: the same button pressed twice sends the same.</param>
    public static JObject In(JObject card, string token)
    {
        foreach (var action in card.Descendants().OfType<JObject>().Where(o => (string?)o["type"] == Submit).ToList())
        {
            action["data"]!["card"] = token;
            action["fallback"] = action.DeepClone();
            action["type"] = "Action.Execute";
            action["verb"] = Verb;
        }

        return card;
    }
}
