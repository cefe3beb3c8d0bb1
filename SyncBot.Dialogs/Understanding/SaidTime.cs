namespace SyncBot.Dialogs.Understanding;

/// <summary>What a message says about when to be asked.</summary>
public abstract record SaidTime
{
    /// <summary>Whether it says that it is about being asked: "remind me", "make that".</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether the message says hardly anything else.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether it is put in the place of a time that was said before: "make that 10".</summary>
    public bool Replaces { get; init; }

    /// <summary>How many words of the message belong to it, and to words around times.</summary>
    public int Words { get; init; }

    /// <summary>A length of time from now on.</summary>
    /// <param name="Time">The time that goes by, more than nothing.</param>
    public sealed record After(TimeSpan Time) : SaidTime;

    /// <summary>A day, a time of day, or both.</summary>
    /// <param name="Day">The day; null if it was not said.</param>
    /// <param name="Clock">What the clock is to show; null if it was not said.</param>
    /// <param name="Part">The time of day that was said in a word, such as morning; null if none was.</param>
    public sealed record On(SaidDay? Day, TimeOnly? Clock, TimeOnly? Part) : SaidTime
    {
        /// <summary>Whether the clock shows this twice a day, and it was not said which is meant.</summary>
        public bool IsEitherHalf { get; init; }
    }

    /// <summary>Later, at no time in particular.</summary>
    public sealed record Later : SaidTime;

    /// <summary>Not at all.</summary>
    public sealed record Never : SaidTime;
}
