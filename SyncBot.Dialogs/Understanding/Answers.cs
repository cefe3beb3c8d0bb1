using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>How a yes-or-no question can be answered.</summary>
public static class Answers
{
    /// <summary>Yes.</summary>
    public const string Yes = "yes";

    /// <summary>No.</summary>
    public const string No = "no";

    /// <summary>The person does not know.</summary>
    public const string Unsure = "unsure";

    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = [Yes, No, Unsure];
}
