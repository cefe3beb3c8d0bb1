using System.Collections.Frozen;

namespace SyncBot.Dialogs.Replies;

/// <summary>The systems that a fix may have steps of its own for.</summary>
public static class Systems
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = [FixText.AnySystem, "ios26", "ios18", "ios17", "mac"];

    /// <summary>The system of a device, from what is known of it.</summary>
    /// <param name="device">The device's id.</param>
    /// <param name="release">The release it runs, such as <c>26.1</c>, if it is known.</param>
    public static string Of(string device, string? release)
    {
        if (device == "mac") return "mac";
        var major = release is null ? "" : "ios" + release.Split('.', ' ')[0];
        return All.Contains(major) ? major : FixText.AnySystem;
    }
}
