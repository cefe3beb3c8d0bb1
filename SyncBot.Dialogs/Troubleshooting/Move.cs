namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What the bot does next.</summary>
public abstract record Move
{
    /// <summary>Put a question.</summary>
    /// <param name="Question">The question's id.</param>
    /// <param name="Gate">The gate it opens or closes, if that is why it is put.</param>
    /// <param name="Fix">The fix it is put for: behind the gate, or tried in a manner that isn't known.</param>
    public sealed record Ask(string Question, string? Gate = null, string? Fix = null) : Move;

    /// <summary>Hand out a fix.</summary>
    /// <param name="Fix">The fix's id.</param>
    public sealed record Try(string Fix) : Move;

    /// <summary>Look again later at a fix that is being left to work.</summary>
    /// <param name="Fix">The fix's id.</param>
    /// <param name="After">How long it needs from when it was begun.</param>
    public sealed record CheckBack(string Fix, TimeSpan After) : Move;

    /// <summary>Bring in a person with the whole case.</summary>
    /// <param name="Reason">The reason's id.</param>
    public sealed record HandOff(string Reason) : Move
    {
        /// <summary>Everything that could help has been tried or ruled out.</summary>
        public const string NothingLeft = "nothing-left";

        /// <summary>It has gone on for too long.</summary>
        public const string TooLong = "too-long";

        /// <summary>Someone is in danger: nothing but where to turn is said.</summary>
        public const string Crisis = "crisis";

        /// <summary>The person asked for one.</summary>
        public const string Asked = "asked";
    }

    /// <summary>The banner is gone.</summary>
    /// <param name="Fix">The fix that did it, if one did.</param>
    public sealed record Resolved(string? Fix) : Move;

    /// <summary>The person wanted no more.</summary>
    public sealed record Stopped : Move;
}
