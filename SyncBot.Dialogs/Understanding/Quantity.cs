namespace SyncBot.Dialogs.Understanding;

/// <summary>A number with a unit behind it.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit's id.</param>
/// <param name="From">The first of its tokens.</param>
/// <param name="To">The token after its last.</param>
internal readonly record struct Quantity(double Number, string Unit, int From, int To)
{
    /// <summary>How many bytes it is, if its unit is one of storage.</summary>
    public double Bytes => Number * Units.Bytes.GetValueOrDefault(Unit, double.NaN);

    /// <summary>Whether it is no more than another; a number without a unit has that of the other.</summary>
    public bool IsAtMost(Quantity other) => Unit.Length > 0 && other.Unit.Length > 0 ? Bytes <= other.Bytes : Number <= other.Number;

    /// <summary>Finds the numbers that have a unit of a language behind them, apart ("4,8 Go") or in the same word ("4,8Go").</summary>
    public static IEnumerable<Quantity> In(Message message, IReadOnlyList<Slot> numbers, MeasureWords words)
    {
        if (numbers.Count == 0 && !message.Tokens.Any(t => char.IsAsciiDigit(t[0]))) yield break;
        foreach (var (term, unit) in words.Units)
        {
            foreach (var number in numbers.Where(n => Phrased(message.Tokens, n.To, term))) yield return new Quantity(Figures.Read(number.Value), unit, number.From, number.To + term.Length);
            if (term.Length != 1) continue;
            for (var i = 0; i < message.Tokens.Count; i++)
            {
                var token = message.Tokens[i];
                if (char.IsAsciiDigit(token[0]) && token.EndsWith(term[0], StringComparison.Ordinal) && Figures.TryRead(Digits.Marked(token[..^term[0].Length], '.'), out var figure)) yield return new Quantity(figure, unit, i, i + 1);
            }
        }
    }

    /// <summary>Whether words stand at a place.</summary>
    public static bool Phrased(IReadOnlyList<string> tokens, int at, IReadOnlyList<string> words)
    {
        if (at < 0 || at + words.Count > tokens.Count) return false;
        for (var i = 0; i < words.Count; i++)
        {
            if (tokens[at + i] != words[i]) return false;
        }

        return true;
    }
}
