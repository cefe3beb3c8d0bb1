using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A length of time, in one unit or several.</summary>
internal sealed class Duration(double count, Unit unit)
{
    /// <summary>Some 1500 years, to stay within the years that there are.</summary>
    private const double MostSeconds = 4.7e10;

    private readonly List<(double Count, Unit Unit)> parts = [(count * unit.Times, unit)];

    /// <summary>Whether it is told in hours or shorter.</summary>
    public bool IsClock => parts.Exists(part => part.Unit.IsClock);

    public bool CanShift => Seconds < MostSeconds;

    public string Timex
    {
        get
        {
            var text = new StringBuilder("P");
            var isClock = false;
            foreach (var (number, measure) in parts.OrderByDescending(part => part.Unit.Seconds))
            {
                if (measure.IsClock && !isClock)
                    text.Append('T');

                isClock |= measure.IsClock;
                text.Append(CultureInfo.InvariantCulture, $"{number}{measure.Letter}");
            }

            return text.ToString();
        }
    }

    private double Seconds => parts.Sum(part => part.Count * part.Unit.Seconds);

    public bool Has(Unit other) => parts.Exists(part => part.Unit == other);

    public void Add(double number, Unit measure) => parts.Add((number * measure.Times, measure));

    /// <summary>A time that is so many seconds later, whatever the lengths of the months between.</summary>
    public System.DateTime After(System.DateTime from) => from.AddSeconds(Seconds);

    public Meaning ToMeaning() => Meaning.Unresolved(MeaningKind.Duration, Timex) with { Seconds = Timexes.Number(Seconds) };

    /// <summary>A time that is so much later, or with -1 earlier; months and years are whole ones.</summary>
    public System.DateTime Shift(System.DateTime from, int sign)
    {
        foreach (var (number, measure) in parts)
        {
            from = measure.Letter switch
            {
                'Y' => from.AddYears(sign * (int)number),
                'M' when !measure.IsClock => from.AddMonths(sign * (int)number),
                _ => from.AddSeconds(sign * number * measure.Seconds),
            };
        }

        return from;
    }
}
