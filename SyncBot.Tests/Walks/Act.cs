namespace SyncBot.Tests.Walks;

/// <summary>What a walker can do at a turn.</summary>
internal enum Act
{
    /// <summary>Does what the pending move asks for, as the personality has it.</summary>
    Respond,

    /// <summary>Presses any button of the last reply, or types its label or its number.</summary>
    Button,

    /// <summary>Presses a button of an earlier reply.</summary>
    OldButton,

    /// <summary>Says yes, no or "I don't know".</summary>
    Answer,

    /// <summary>Says how an attempt went.</summary>
    Outcome,

    /// <summary>Says one of the words that always work, and does not call it off.</summary>
    Command,

    /// <summary>Calls it off: a person, or no more.</summary>
    GiveUp,

    /// <summary>Tells a fact.</summary>
    Fact,

    /// <summary>Tells a fact, to put something right.</summary>
    Correct,

    /// <summary>Takes the last answer back.</summary>
    Back,

    /// <summary>Says what was tried.</summary>
    Tried,

    /// <summary>Mentions a cause.</summary>
    Hint,

    /// <summary>Asks a question in between.</summary>
    Faq,

    /// <summary>Turns to another device.</summary>
    Device,

    /// <summary>Says what nobody understands.</summary>
    Noise,

    /// <summary>Says what only a person may deal with.</summary>
    CallForHelp,

    /// <summary>Says the last code on another channel.</summary>
    Code,

    /// <summary>Opens the chat.</summary>
    Arrive,
}
