using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads a message that picks one of the choices by its number: "2", "option 2", "the second one".</summary>
internal static class NumberedChoice
{
    private const int MostWords = 4;

    private static readonly string[] Fillers = ["the", "one", "option", "number", "choice", "answer", "please", "nr", "its", "button"];

    /// <summary>The place of the choice, counted from 0, or null if the message says anything else.</summary>
    /// <param name="text">The message.</param>
    /// <param name="count">How many choices there are.</param>
    public static int? In(string text, int count)
    {
        var message = new Message(text);
        if (message.Tokens.Count is 0 or > MostWords) return null;
        return Picked(message, NumberRecognizer.RecognizeOrdinal(message.Plain, Culture.English), count)
            ?? Picked(message, NumberRecognizer.RecognizeNumber(message.Plain, Culture.English), count);
    }

    private static int? Picked(Message message, List<ModelResult> numbers, int count)
    {
        if (numbers.Count == 0) return null;
        var (from, to) = message.TokensOf(numbers[0].Start, numbers[0].End + 1);
        var rest = message.Tokens.Where((_, i) => i < from || i >= to);
        return rest.All(Fillers.Contains)
            && int.TryParse(numbers[0].Resolution?.GetValueOrDefault("value") as string, NumberStyles.Integer, CultureInfo.InvariantCulture, out var place)
            && place >= 1 && place <= count
                ? place - 1
                : null;
    }
}
