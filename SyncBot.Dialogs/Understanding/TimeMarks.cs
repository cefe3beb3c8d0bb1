using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The ids of the words around times.</summary>
public static class TimeMarks
{
    /// <summary>Before a length of time: in, after.</summary>
    public const string In = "in";

    /// <summary>Behind a length of time: from now, later.</summary>
    public const string FromNow = "from-now";

    /// <summary>Before the hour: at, around, until.</summary>
    public const string At = "at";

    /// <summary>Before the hour, in place of another: make that.</summary>
    public const string Make = "make";

    /// <summary>Behind the hour, in the first half of the day.</summary>
    public const string Am = "am";

    /// <summary>Behind the hour, in the second half of the day.</summary>
    public const string Pm = "pm";

    /// <summary>Behind the hour: o'clock, -ish.</summary>
    public const string OClock = "oclock";

    /// <summary>Between minutes and the hour they follow on; with how many, if they are said in one word.</summary>
    public const string Past = "past";

    /// <summary>Between minutes and the hour they come before.</summary>
    public const string To = "to";

    /// <summary>Half past.</summary>
    public const string HalfPast = "half-past";

    /// <summary>A quarter past.</summary>
    public const string QuarterPast = "quarter-past";

    /// <summary>A quarter to.</summary>
    public const string QuarterTo = "quarter-to";

    /// <summary>Asks to be asked: ask me, remind me.</summary>
    public const string Ask = "ask";

    /// <summary>Does not want to be asked.</summary>
    public const string Never = "never";

    /// <summary>Wants to be asked at a time that is left open.</summary>
    public const string Later = "later";

    /// <summary>Says of a time that it is over: since, ago, yesterday.</summary>
    public const string Over = "over";

    /// <summary>Names a time of day in a greeting: good morning.</summary>
    public const string Greeting = "greeting";

    /// <summary>Wants a text message instead of an answer here.</summary>
    public const string Text = "text";

    /// <summary>Wants it in a calendar.</summary>
    public const string Calendar = "calendar";

    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = [In, FromNow, At, Make, Am, Pm, OClock, Past, To, HalfPast, QuarterPast, QuarterTo, Ask, Never, Later, Over, Greeting, Text, Calendar];
}
