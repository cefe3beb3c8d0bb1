using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The units that a language has words for.</summary>
internal static class Units
{
    /// <summary>A degree of temperature, of a scale that is not said.</summary>
    public const string Degree = "degree";

    /// <summary>How many hours a unit of time has.</summary>
    public static FrozenDictionary<string, double> Hours { get; } = new Dictionary<string, double>
    {
        ["minute"] = 1.0 / 60,
        ["hour"] = 1,
        ["day"] = 24,
        ["week"] = 7 * 24,
        ["month"] = 30 * 24,
        ["year"] = 365 * 24,
    }.ToFrozenDictionary();

    /// <summary>How many bytes a unit of storage has.</summary>
    public static FrozenDictionary<string, double> Bytes { get; } = new Dictionary<string, double>
    {
        ["KB"] = 1e3,
        ["MB"] = 1e6,
        ["GB"] = 1e9,
        ["TB"] = 1e12,
    }.ToFrozenDictionary();

    /// <summary>The ids of all.</summary>
    public static FrozenSet<string> All { get; } = [.. Hours.Keys, .. Bytes.Keys, Degree];
}
