using System;

namespace Microsoft.Bot.Builder;

/// <summary>File paths.</summary>
public static class PathUtils
{
    /// <summary>The path with the separators of this operating system, whichever it was written with.</summary>
    public static string NormalizePath(string ambiguousPath)
        => OperatingSystem.IsWindows() ? ambiguousPath.Replace('/', '\\') : ambiguousPath.Replace('\\', '/');
}
