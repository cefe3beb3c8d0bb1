namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The values of <see cref="DateTimeResolutionKey.Mod"/>.</summary>
internal static class Mods
{
    public const string Before = "before";
    public const string After = "after";
    public const string Since = "since";
    public const string Until = "until";
    public const string Approximately = "approx";
    public const string Start = "start";
    public const string Middle = "mid";
    public const string End = "end";
    public const string More = "more";
    public const string Less = "less";
    public const string Reference = "ref_undef";

    public static bool IsOpen(string mod) => mod is Before or After or Since or Until;

    /// <summary>"since late july" is since-end.</summary>
    public static string Join(string outer, string inner) => inner is null ? outer : outer + "-" + inner;
}
