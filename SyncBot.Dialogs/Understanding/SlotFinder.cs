using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds what is measured in a message: percentages, amounts of storage, lengths of time, heat, numbers, releases.</summary>
internal sealed class SlotFinder
{
    // Above it a device charges slowly or not at all (domain); beyond the other nothing is meant that one can stand in.
    private const double WarmestUse = 35;
    private const double Hottest = 60;
    private const double HoursOfDay = 24;

    private readonly string culture;
    private readonly char decimalMark;
    private readonly MeasureWords words;
    private readonly StorageFinder storage;

    /// <summary>Finds them as they are said in a language.</summary>
    public SlotFinder(string language, MeasureWords words)
    {
        this.words = words;
        culture = Cultures.Of(language);
        decimalMark = culture is Culture.English or Culture.Japanese ? '.' : ',';
        storage = new StorageFinder(culture, words);
    }

    /// <summary>The slots, those that hold more words first at the same place.</summary>
    public IReadOnlyList<Slot> Find(Message message)
    {
        var text = Digits.Marked(message.Plain, decimalMark);
        var percents = Found("percent", message, NumberRecognizer.RecognizePercentage(text, culture), value => value.TrimEnd('%') + "%").ToList();
        var numbers = Found("number", message, NumberRecognizer.RecognizeNumber(text, culture), value => value).ToList();
        numbers.RemoveAll(n => percents.Any(p => p.From <= n.From && p.To >= n.To));
        var quantities = Quantity.In(message, numbers, words).ToList();
        return
        [
            .. percents
                .Concat(numbers)
                .Concat(storage.In(message, text, numbers, quantities))
                .Concat(quantities.Where(q => Units.Hours.ContainsKey(q.Unit)).Select(Time))
                .Concat(Temperatures(message, text).Concat(quantities).Where(IsHeat).Select(q => new Slot("heat", $"{Figures.Write(q.Number)} {q.Unit}", q.From, q.To)))
                .Concat(Releases.In(message))
                .OrderByDescending(s => s.To - s.From),
        ];
    }

    private static IEnumerable<Slot> Found(string kind, Message message, List<ModelResult> results, Func<string, string> written)
    {
        foreach (var result in results)
        {
            if (result.Resolution?.GetValueOrDefault("value") is not string value) continue;
            var (from, to) = message.TokensOf(result.Start, result.End + 1);
            if (to > from) yield return new Slot(kind, written(Digits.WithPoint(value)), from, to);
        }
    }

    private static Slot Time(Quantity time)
    {
        var kind = time.Number * Units.Hours[time.Unit] < HoursOfDay ? "hours" : "days";
        return new Slot(kind, $"{Figures.Write(time.Number)} {time.Unit}{(time.Number == 1 ? "" : "s")}", time.From, time.To);
    }

    private IEnumerable<Quantity> Temperatures(Message message, string text)
    {
        foreach (var result in NumberWithUnitRecognizer.RecognizeTemperature(text, culture))
        {
            if (result.Resolution?.GetValueOrDefault("value") is not string value || result.Resolution.GetValueOrDefault("unit") is not string unit) continue;
            var (from, to) = message.TokensOf(result.Start, result.End + 1);
            yield return new Quantity(Figures.Read(Digits.WithPoint(value)), unit, from, to);
        }
    }

    // Of degrees that are not told apart, so many that nobody could bear are Fahrenheit.
    private static bool IsHeat(Quantity temperature)
    {
        double? celsius = temperature.Unit switch
        {
            "C" => temperature.Number,
            "F" => (temperature.Number - 32) * 5 / 9,
            "Degree" or Units.Degree => temperature.Number > Hottest ? (temperature.Number - 32) * 5 / 9 : temperature.Number,
            _ => null,
        };
        return celsius is > WarmestUse and <= Hottest;
    }
}
