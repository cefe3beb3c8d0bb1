namespace Microsoft.Bot.Builder;

/// <summary>How serious a trace is.</summary>
public enum Severity
{
    /// <summary>Every detail.</summary>
    Verbose = 0,

    /// <summary>The course of things.</summary>
    Information = 1,

    /// <summary>Something to look at.</summary>
    Warning = 2,

    /// <summary>Something failed.</summary>
    Error = 3,

    /// <summary>Nothing works any more.</summary>
    Critical = 4,
}
