using System.Collections.Immutable;

namespace SyncBot.Dialogs.Replies;

/// <summary>What is said, before any channel has shaped it.</summary>
public abstract record Reply
{
    /// <summary>A sentence that leads over from what the person said; empty if there is nothing to say.</summary>
    public string Lead { get; init; } = "";

    /// <summary>What can be pressed instead of typing.</summary>
    public ImmutableArray<Button> Buttons { get; init; } = [];

    /// <summary>What can be pressed besides, kept out of the way until it is wanted.</summary>
    public Menu? More { get; init; }

    /// <summary>What many say to this; a channel that does not show such things leaves them out.</summary>
    public ImmutableArray<Button> Suggestions { get; init; } = [];

    /// <summary>Identifies the move it belongs to, so that a button pressed later can be told from one that still counts; empty if none.</summary>
    public string Move { get; init; } = "";

    /// <summary>The same reply with every text rewritten but the buttons': what is pressed must come back as it is known.</summary>
    public Reply Map(Func<string, string> write) => MapBody(write) with { Lead = write(Lead) };

    /// <summary>The same reply with the texts of its kind rewritten.</summary>
    protected abstract Reply MapBody(Func<string, string> write);

    /// <summary>A few plain sentences.</summary>
    /// <param name="Words">The sentences; paragraphs are separated by empty lines.</param>
    public sealed record Text(string Words) : Reply
    {
        /// <summary>Whether it is shown as the characters it has, because others' words are in it.</summary>
        public bool IsLiteral { get; init; }

        /// <inheritdoc/>
        protected override Reply MapBody(Func<string, string> write) => this with { Words = write(Words) };
    }

    /// <summary>A question with the answers that fit.</summary>
    /// <param name="Ask">The question.</param>
    /// <param name="How">Where to look for the answer; empty if it needs no telling.</param>
    public sealed record Question(string Ask, string How) : Reply
    {
        /// <summary>What has to be said with it, however little room there is, such as when it is asked again; mostly empty.</summary>
        public string Note { get; init; } = "";

        /// <inheritdoc/>
        protected override Reply MapBody(Func<string, string> write) => this with { Ask = write(Ask), How = write(How), Note = write(Note) };
    }

    /// <summary>One fix to try.</summary>
    /// <param name="Title">What to do, in a few words.</param>
    /// <param name="Why">Why this and why now.</param>
    /// <param name="Time">How long it takes, as people say it.</param>
    /// <param name="Risk">What can happen to content and settings.</param>
    /// <param name="Steps">The steps, in order.</param>
    /// <param name="WorkedWhen">How to tell that it worked.</param>
    public sealed record Fix(string Title, string Why, string Time, string Risk, ImmutableArray<string> Steps, string WorkedWhen) : Reply
    {
        /// <summary>Whether the risk must be read before the first step, however little room there is.</summary>
        public bool IsRisky { get; init; }

        /// <summary>Further sentences: when to look again, what it can't mend, how to take it back.</summary>
        public ImmutableArray<string> Notes { get; init; } = [];

        /// <summary>How to keep the steps, if the fix may break the chat off; otherwise empty.</summary>
        public string Keep { get; init; } = "";

        /// <summary>With which code the case goes on afterwards; empty where <see cref="Keep"/> is.</summary>
        public string Code { get; init; } = "";

        /// <summary>Where the case stands on the ladder.</summary>
        public required Progress Progress { get; init; }

        /// <summary>The headings of time, risk and how to tell that it worked.</summary>
        public required FixHeadings Headings { get; init; }

        /// <inheritdoc/>
        protected override Reply MapBody(Func<string, string> write) => this with
        {
            Title = write(Title),
            Why = write(Why),
            Time = write(Time),
            Risk = write(Risk),
            Steps = [.. Steps.Select(write)],
            WorkedWhen = write(WorkedWhen),
            Notes = [.. Notes.Select(write)],
            Progress = Progress with { Label = write(Progress.Label) },
            Headings = new FixHeadings(write(Headings.Time), write(Headings.Risk), write(Headings.WorkedWhen)),
        };
    }

    /// <summary>A case at a glance: what has been tried, or the whole of it for a person who takes over.</summary>
    /// <param name="Title">A few words.</param>
    /// <param name="Words">What there is to say about it.</param>
    /// <param name="Sections">Headings with the lines beneath them.</param>
    public sealed record Summary(string Title, string Words, ImmutableArray<SummarySection> Sections) : Reply
    {
        /// <inheritdoc/>
        protected override Reply MapBody(Func<string, string> write) => this with
        {
            Title = write(Title),
            Words = write(Words),
            Sections = [.. Sections.Select(s => s with { Heading = write(s.Heading), Lines = [.. s.Lines.Select(write)] })],
        };
    }
}
