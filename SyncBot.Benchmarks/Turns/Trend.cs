namespace SyncBot.Benchmarks.Turns;

/// <summary>How a figure goes with another one.</summary>
internal static class Trend
{
    /// <summary>The slope of the line that fits best.</summary>
    public static double Slope(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        return points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
    }
}
