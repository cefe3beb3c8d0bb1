using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>
/// Adds up number words from left to right: a round word multiplies what smaller values stand before it, so that
/// "two hundred and two thousand" is 202 thousands. Each value is pushed and popped once.
/// </summary>
internal sealed class RoundSum
{
    private readonly Stack<double> parts = new();

    public void Add(double value) => parts.Push(value);

    public void Multiply(double round)
    {
        var times = 0.0;
        while (parts.TryPeek(out var part) && part < round)
            times += parts.Pop();

        parts.Push((times > 0 ? times : 1) * round);
    }

    public double Total()
    {
        var total = 0.0;
        foreach (var part in parts)
            total += part;

        return total;
    }
}
