using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>
/// Tells numerator and denominator apart in words that run together: "one hundred thirty fifths" is a hundred thirty-fifths, but
/// "one hundred and thirty fifths" a hundred and thirty parts of five. The rules are those of the real library.
/// </summary>
internal sealed class FractionWords
{
    private readonly List<double> values = [];
    private readonly List<bool> isConnector = [];

    /// <summary>Whole units before the parts: 2 in "two and a half".</summary>
    public double Whole { get; private set; }

    public double Numerator { get; private set; }

    public double Denominator { get; private set; }

    /// <summary>Whether the whole and the parts are said apart.</summary>
    public bool IsMixed { get; private set; }

    /// <summary>The word before the connector of a mixed number: 1,000,000 in "a million and a half".</summary>
    public double WordBeforeConnector { get; private set; }

    public int Count => values.Count;

    public double Last => values[^1];

    public void Add(double value)
    {
        values.Add(value);
        isConnector.Add(false);
    }

    /// <summary>Makes the last word and a digit or ordinal one: "fifty-four", "thirty-fifths".</summary>
    public void Join(double value) => values[^1] += value;

    public void AddConnector()
    {
        values.Add(0);
        isConnector.Add(true);
    }

    /// <summary>Works out the parts, after the last word, which is the ordinal, was added.</summary>
    public void Solve()
    {
        var split = Split();
        Denominator = Sum(split, values.Count, lastMultiplies: true);
        var connector = isConnector.FindLastIndex(Math.Max(split - 2, 0), Math.Max(split - 1, 0), isIt => isIt);
        if (connector > 0)
        {
            Numerator = Sum(connector + 1, split);
            Whole = Sum(0, connector);
            IsMixed = Numerator < Denominator;
            WordBeforeConnector = values[connector - 1];
        }
        else
        {
            Numerator = Sum(0, split);
        }
    }

    private static bool Takes(double big, double small)
    {
        var unit = small > 10 ? 100 : 10;
        return big % unit == 0 && big >= unit;
    }

    /// <summary>The index of the first word of the denominator.</summary>
    private int Split()
    {
        var current = values[^1];
        var largest = 1.0;
        for (var index = values.Count - 2; index >= 0; index--)
        {
            if (isConnector[index])
                continue;

            var previous = current;
            current = values[index];
            var isSmall = previous < 100;
            var belongs = isSmall ? Takes(current, previous) || isConnector[index + 1] : previous > current;
            if (!belongs || (isSmall && current < largest))
                return index + 1;

            if (isSmall)
                largest = current;

            if (index == 0)
                return SplitFromStart();
        }

        return 0;
    }

    private int SplitFromStart()
    {
        for (var index = 1; index <= values.Count - 2; index++)
        {
            if (values[index] >= 100 && !isConnector[index + 1] && values[index + 1] < 100)
                return index + 1;
        }

        return Math.Max(values.Count - 1, 1);
    }

    private double Sum(int start, int end, bool lastMultiplies = false)
    {
        var sum = new RoundSum();
        for (var index = start; index < end; index++)
        {
            if (isConnector[index])
                continue;

            if (IsRound(values[index]) && (index > start || lastMultiplies))
                sum.Multiply(values[index]);
            else
                sum.Add(values[index]);
        }

        return sum.Total();
    }

    private static bool IsRound(double value) => value >= 100 && Math.Log10(value) % 1 == 0;
}
