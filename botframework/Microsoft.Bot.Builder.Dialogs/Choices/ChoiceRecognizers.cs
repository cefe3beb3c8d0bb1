using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices in a text by their words, else by their place in the list.</summary>
public class ChoiceRecognizers
{
    /// <inheritdoc cref="RecognizeChoices(string, IList{Choice}, FindChoicesOptions)"/>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>
    /// The choices that the text means, in the order of the text. Words come first, so that "the third one" can be the name
    /// of a choice; then ordinals ("second", "last"); then numbers, if there was no ordinal.
    /// </summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        options ??= new FindChoicesOptions();
        var locale = options.Locale ?? Culture.English;

        var named = Find.FindChoices(utterance, list, options);
        if (named.Count > 0)
            return named;

        List<ModelResult> places = options.RecognizeOrdinals ? NumberRecognizer.RecognizeOrdinal(utterance, locale) : [];
        if (places.Count == 0 && options.RecognizeNumbers)
            places = NumberRecognizer.RecognizeNumber(utterance, locale);

        return [.. places.Select(place => AtPlace(place, list)).Where(choice => choice is not null).OrderBy(choice => choice.Start)];
    }

    private static ModelResult<FoundChoice> AtPlace(ModelResult place, IList<Choice> list)
    {
        var index = PlaceOf(place.Resolution["value"]?.ToString() ?? string.Empty, list.Count) - 1;
        if (index is not { } found || found < 0 || found >= list.Count)
            return null;

        return new ModelResult<FoundChoice>
        {
            Start = place.Start,
            End = place.End,
            Text = place.Text,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = list[found].Value, Index = found, Score = 1 },
        };
    }

    // "3", or counted from the end as recognizers write it: "end", "end-1".
    private static int? PlaceOf(string value, int count)
    {
        const string end = "end";
        if (!value.StartsWith(end, StringComparison.Ordinal))
            return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place) ? place : null;

        if (value.Length == end.Length)
            return count;

        return int.TryParse(value.AsSpan(end.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) ? count + offset : null;
    }
}
