namespace SyncBot.Resuming;

/// <summary>How many wrong codes are borne before none is looked at any more.</summary>
internal static class CodeLimits
{
    /// <summary>By one person.</summary>
    public const int OfOne = 5;

    /// <summary>By all persons together, however many they make themselves.</summary>
    public const int OfAll = 200;

    /// <summary>The time in which wrong codes are counted.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromHours(1);
}
