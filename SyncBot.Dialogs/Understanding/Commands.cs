using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The words that always work.</summary>
public static class Commands
{
    /// <summary>Say what can be said.</summary>
    public const string Help = "help";

    /// <summary>Say why this question or fix, and what is likely.</summary>
    public const string Why = "why";

    /// <summary>Take the last answer back.</summary>
    public const string Back = "back";

    /// <summary>Show the pending move again, whole.</summary>
    public const string Again = "again";

    /// <summary>Show the whole case as text that can be copied.</summary>
    public const string AsText = "as-text";

    /// <summary>Leave this question or fix out.</summary>
    public const string Skip = "skip";

    /// <summary>Show what has been tried.</summary>
    public const string Progress = "progress";

    /// <summary>Begin a new case.</summary>
    public const string StartOver = "start-over";

    /// <summary>Bring in a person.</summary>
    public const string Person = "person";

    /// <summary>Say no more.</summary>
    public const string Stop = "stop";

    /// <summary>Forget everything about the person.</summary>
    public const string ForgetMe = "forget-me";

    /// <summary>Say hello back.</summary>
    public const string Hello = "hello";

    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = [Hello, Help, Again, AsText, Why, Back, Skip, Progress, StartOver, Person, Stop, ForgetMe];
}
