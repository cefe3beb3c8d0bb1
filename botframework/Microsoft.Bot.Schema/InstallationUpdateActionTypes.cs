namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Action"/> for installation updates.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>Installed.</summary>
    public const string Add = "add";

    /// <summary>Removed.</summary>
    public const string Remove = "remove";
}
