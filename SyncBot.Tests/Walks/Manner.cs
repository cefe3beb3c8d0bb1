namespace SyncBot.Tests.Walks;

/// <summary>How a walker answers what it is asked.</summary>
internal enum Manner
{
    /// <summary>As it is, by a cause and facts that were drawn before.</summary>
    Truthful,

    /// <summary>Anything.</summary>
    Careless,

    /// <summary>Fixes are done and change nothing, questions are answered as it is.</summary>
    NoChange,

    /// <summary>"I don't know".</summary>
    Unsure,
}
