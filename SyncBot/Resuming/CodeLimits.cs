namespace SyncBot.Resuming;

/// <summary>How many codes may be tried before none is looked at any more. What this leaves to who guesses stands in decision 6.</summary>
internal static class CodeLimits
{
    /// <summary>Wrong ones by one person; kept in the store.</summary>
    public const int WrongOfOne = 5;

    /// <summary>By one person, right or wrong. A person who is refused can't use up what others share.</summary>
    public const int OfOne = 10;

    /// <summary>On the website from one network, where persons cost nothing.</summary>
    public const int OfNetwork = 30;

    /// <summary>On one channel by all together, so that a flood of guesses on one keeps nobody of another from using a code.</summary>
    public const int OfChannel = 2_000;

    /// <summary>The time in which they are counted.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromHours(1);
}
