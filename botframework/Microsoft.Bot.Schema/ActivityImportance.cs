namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Importance"/>.</summary>
public static class ActivityImportance
{
    /// <summary>Can wait.</summary>
    public const string Low = "low";

    /// <summary>As any other.</summary>
    public const string Normal = "normal";

    /// <summary>Matters more than most.</summary>
    public const string High = "high";
}
