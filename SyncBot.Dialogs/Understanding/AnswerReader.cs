using Microsoft.Bot.Builder.Dialogs.Choices;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads a message as the answer to a question that was put.</summary>
public sealed class AnswerReader(Model model, Wording wording)
{
    /// <summary>The value the answer gives the question's fact, <see cref="Answers.Unsure"/>, or null if the message doesn't answer it.</summary>
    public string? Read(Reading reading, string question)
    {
        var fact = model.Facts[model.Questions[question].Fact];
        var labels = wording.Questions[question].Answers;
        if (Pressed(reading, question) is { } pressed) return pressed;
        if (reading.Facts.FirstOrDefault(f => f.Id == fact.Id) is { } heard) return heard.Value;
        if (Measured(reading, fact) is { } measured) return measured;
        if (reading.FactsWhenAsked.FirstOrDefault(f => f.Id == fact.Id) is { } told) return told.Value;
        if (reading.Answer == Answers.Unsure) return Answers.Unsure;
        if (reading.Outcome is not null) return null;
        if (reading.Answer is { } answer && ValueFor(answer, fact, labels) is { } value) return value;
        return reading.Facts.IsEmpty ? Chosen(reading, fact, labels) : null;
    }

    /// <summary>The value whose button the message is, word for word, or null if it is none: such a message tells nothing besides.</summary>
    public string? Pressed(Reading reading, string question)
    {
        var labels = wording.Questions[question].Answers;
        return model.Facts[model.Questions[question].Fact].Values.FirstOrDefault(v => string.Equals(wording.OnDevice(labels[v], Case.UsualDevice), reading.Text.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The reading as an answer: what is measured and answers the question says nothing else, so that "at 9%" is not also the battery.</summary>
    public Reading AsAnswer(Reading reading, string question)
    {
        var fact = model.Facts[model.Questions[question].Fact];
        if (reading.Facts.Any(f => f.Id == fact.Id) || Measured(reading, fact) is not { } measured) return reading;
        return reading with { Facts = reading.Facts.RemoveAll(f => f.Value == measured) };
    }

    // "Battery at 55%" says of what it is, and answers nothing else.
    private static string? Measured(Reading reading, FactDefinition fact)
    {
        string[] kinds = fact.Measure switch
        {
            Measure.Number => ["number", "percent"],
            Measure.Share => ["amount", "share", "percent"],
            Measure.Time => ["hours", "days"],
            Measure.Release => ["release"],
            _ => [],
        };
        return reading.Slots
            .Where(s => kinds.Contains(s.Kind))
            .Select(s => s.Value)
            .Where(v => !reading.Facts.Any(f => f.Id != fact.Id && f.Value == v && reading.NamedFacts.Contains(f.Id)))
            .FirstOrDefault(v => fact.ValueOf(v) is not null);
    }

    // "Yes" is the button that begins with it, or the value of that name.
    private static string? ValueFor(string answer, FactDefinition fact, IReadOnlyDictionary<string, string> labels)
    {
        var named = answer == Answers.Yes ? "on" : "off";
        return fact.Values.FirstOrDefault(v => v == answer)
            ?? fact.Values.FirstOrDefault(v => labels[v].StartsWith(answer, StringComparison.OrdinalIgnoreCase))
            ?? fact.Values.FirstOrDefault(v => v == named);
    }

    private static string? Chosen(Reading reading, FactDefinition fact, IReadOnlyDictionary<string, string> labels)
    {
        var found = ChoiceRecognizers.RecognizeChoices(reading.Text, [.. fact.Values.Select(v => labels[v])]);
        return found.Count == 1 ? fact.Values[found[0].Resolution.Index] : null;
    }
}
