namespace SyncBot.Dialogs.Understanding;

/// <summary>What a phrase tells.</summary>
public abstract record Meaning
{
    /// <summary>A fact has a value.</summary>
    /// <param name="Fact">The fact's id.</param>
    /// <param name="Value">The value, or the name of a slot in braces that holds it.</param>
    public sealed record OfFact(string Fact, string Value) : Meaning;

    /// <summary>A fact is mentioned and not told: "it works on my iPad" is not about an iPad that has the banner.</summary>
    /// <param name="Fact">The fact's id.</param>
    public sealed record OfUntold(string Fact) : Meaning;

    /// <summary>A fact has a value, if this answers its question or the message names the fact: "nearly full".</summary>
    /// <param name="Fact">The fact's id.</param>
    /// <param name="Value">The value, or the name of a slot in braces that holds it.</param>
    public sealed record OfAsked(string Fact, string Value) : Meaning
    {
        /// <summary>What it then tells.</summary>
        public OfFact Told => new(Fact, Value);
    }

    /// <summary>A fact is called by its name; nothing is told of it.</summary>
    /// <param name="Fact">The fact's id.</param>
    public sealed record OfName(string Fact) : Meaning;

    /// <summary>A cause is hinted at.</summary>
    /// <param name="Cause">The cause's id.</param>
    public sealed record OfCause(string Cause) : Meaning;

    /// <summary>A fix was tried.</summary>
    /// <param name="Fix">The fix's id.</param>
    public sealed record OfTried(string Fix) : Meaning;

    /// <summary>A fix is named; whether it was tried, the words around it say.</summary>
    /// <param name="Fix">The fix's id.</param>
    public sealed record OfMention(string Fix) : Meaning;

    /// <summary>An attempt went this way.</summary>
    /// <param name="Outcome">One of <see cref="Outcomes"/>.</param>
    public sealed record OfOutcome(string Outcome) : Meaning;

    /// <summary>Yes, no or unsure.</summary>
    /// <param name="Answer">One of <see cref="Answers"/>.</param>
    public sealed record OfAnswer(string Answer) : Meaning;

    /// <summary>Something the bot is told to do.</summary>
    /// <param name="Command">One of <see cref="Commands"/>.</param>
    public sealed record OfCommand(string Command) : Meaning;

    /// <summary>How the rest of the message is meant.</summary>
    /// <param name="Id">One of <see cref="Marks"/>.</param>
    public sealed record OfMark(string Id) : Meaning;

    /// <summary>A question that has a standing answer.</summary>
    /// <param name="Id">The id of the question in the wording.</param>
    public sealed record OfFaq(string Id) : Meaning;

    /// <summary>Something only a person may deal with.</summary>
    /// <param name="Reason">The reason's id.</param>
    public sealed record OfHandOff(string Reason) : Meaning;
}
