using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads a message that picks one of the choices by its number: "2", "option 2", "the second one", "die zweite".</summary>
internal sealed class NumberedChoice(Lexicons lexicons)
{
    private const int MostWords = 6;

    private readonly ImmutableArray<(string Language, string Culture, FrozenSet<string> Words)> languages =
        [.. lexicons.All.Where(l => l.IsUnderstood).Select(l => (l.Language, Cultures.Of(l.Language), l.Choosing))];

    /// <summary>The place of the choice, counted from 0, or null if the message says anything else.</summary>
    /// <param name="text">The message.</param>
    /// <param name="count">How many choices there are.</param>
    /// <param name="habit">The language of the messages before, if it is known.</param>
    public int? In(string text, int count, string? habit)
    {
        var message = new Message(text);
        if (message.Tokens.Count is 0 or > MostWords) return null;
        foreach (var (language, culture, words) in languages)
        {
            // A word that is a number in some language is "um" in another: alone it counts only in a language that may be expected.
            if (message.Tokens.Count == 1 && language != Lexicon.MainLanguage && language != habit) continue;
            if ((Picked(message, NumberRecognizer.RecognizeOrdinal(message.Plain, culture), words, count) ?? Picked(message, NumberRecognizer.RecognizeNumber(message.Plain, culture), words, count)) is { } place) return place;
        }

        return null;
    }

    private static int? Picked(Message message, List<ModelResult> numbers, FrozenSet<string> words, int count)
    {
        if (numbers.Count == 0) return null;
        var (from, to) = message.TokensOf(numbers[0].Start, numbers[0].End + 1);
        var rest = message.Tokens.Where((_, i) => i < from || i >= to);
        return rest.All(words.Contains)
            && int.TryParse(numbers[0].Resolution?.GetValueOrDefault("value") as string, NumberStyles.Integer, CultureInfo.InvariantCulture, out var place)
            && place >= 1 && place <= count
                ? place - 1
                : null;
    }
}
