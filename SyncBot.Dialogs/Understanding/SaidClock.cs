namespace SyncBot.Dialogs.Understanding;

/// <summary>What a clock shows, as it was said.</summary>
/// <param name="Hour">The hour, from 0 to 23.</param>
/// <param name="Minute">The minute.</param>
/// <param name="Next">The word behind it.</param>
internal sealed record SaidClock(int Hour, int Minute, int Next)
{
    /// <summary>Whether the clock shows this twice a day, and it was not said which is meant.</summary>
    public bool IsEitherHalf { get; init; }

    /// <summary>Whether it can be nothing but a clock: a bare number may count anything.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>What it shows.</summary>
    public TimeOnly Time => new(Hour, Minute);
}
