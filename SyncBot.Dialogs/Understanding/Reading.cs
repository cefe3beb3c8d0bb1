using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>What a message tells, whatever was asked before.</summary>
/// <param name="Text">The message with secrets taken out.</param>
public sealed record Reading(string Text)
{
    /// <summary>Stands for every language that is not recognised.</summary>
    public const string OtherLanguage = "other";

    // A guess from words alone that is weaker than this may be chance.
    private const double LeastToTell = 0.5;

    /// <summary>The language it is written in, as a two-letter code, or <see cref="OtherLanguage"/>.</summary>
    public required string Language { get; init; }

    /// <summary>Whether that language is understood; if not, nothing is heard in it.</summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>The facts it tells.</summary>
    public ImmutableArray<HeardFact> Facts { get; init; } = [];

    /// <summary>The ids of the facts that it calls by a name, so that what it says of them is about nothing else.</summary>
    public ImmutableArray<string> NamedFacts { get; init; } = [];

    /// <summary>The facts it tells only if it answers their question: "nearly full".</summary>
    public ImmutableArray<HeardFact> FactsWhenAsked { get; init; } = [];

    /// <summary>The causes it speaks for, best first; <see cref="CauseGuess.Unknown"/> first when it speaks for none.</summary>
    public ImmutableArray<CauseGuess> Causes { get; init; } = [new CauseGuess(CauseGuess.Unknown, 1)];

    /// <summary>The fixes that were tried.</summary>
    public ImmutableArray<string> Tried { get; init; } = [];

    /// <summary>The fix that worked, if it says so.</summary>
    public string? Worked { get; init; }

    /// <summary>How an attempt went: one of <see cref="Outcomes"/>.</summary>
    public string? Outcome { get; init; }

    /// <summary>Yes, no or unsure: one of <see cref="Answers"/>.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether that answer is a plain yes or no with nothing beside it that could make it less clear.</summary>
    public bool IsClearAnswer { get; init; }

    /// <summary>What the bot is told to do: one of <see cref="Commands"/>.</summary>
    public string? Command { get; init; }

    /// <summary>The devices it names, in order, with what it says of each.</summary>
    public ImmutableArray<NamedDevice> Devices { get; init; } = [];

    /// <summary>How it is meant: some of <see cref="Understanding.Marks"/>.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>The id of a question with a standing answer.</summary>
    public string? Faq { get; init; }

    /// <summary>The id of a reason for which only a person may go on.</summary>
    public string? HandOff { get; init; }

    /// <summary>Whether something secret was taken out.</summary>
    public bool HadSecret { get; init; }

    /// <summary>What is measured in it.</summary>
    public IReadOnlyList<Slot> Slots { get; init; } = [];

    /// <summary>When to be asked, if it says so.</summary>
    public SaidTime? Time { get; init; }

    /// <summary>The id of the time zone that it names, if it names one.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether it asks for text messages.</summary>
    public bool WantsText { get; init; }

    /// <summary>Whether it asks for an entry in a calendar.</summary>
    public bool WantsCalendar { get; init; }

    /// <summary>How many words it has.</summary>
    public int Words { get; init; }

    /// <summary>The cause that its words point to, when it tells nothing that would say so by itself, answers nothing, and its words are about no secret; null if there is none.</summary>
    public string? Suspects =>
        !HadSecret && Facts.IsEmpty && Tried.IsEmpty && Outcome is null && Answer is null && Command is null && Faq is null && Causes is [{ Id: not CauseGuess.Unknown, Probability: >= LeastToTell } best, ..]
            ? best.Id
            : null;

    /// <summary>Whether it tells of the device, of what was done, or clearly of a cause.</summary>
    public bool TellsOfTrouble => !Facts.IsEmpty || !Tried.IsEmpty || Causes is [{ Id: not CauseGuess.Unknown, Probability: >= LeastToTell }, ..];

    /// <summary>Whether there is something to begin a case with.</summary>
    public bool OpensCase =>
        TellsOfTrouble || Outcome is not null || HandOff is not null || Command is Commands.Person or Commands.Stop || Marks.Contains(Understanding.Marks.Complaint);

    /// <summary>Whether it puts something right, said before or in itself.</summary>
    public bool Corrects => Marks.Contains(Understanding.Marks.Correction) || Marks.Contains(Understanding.Marks.Rewording);
}
