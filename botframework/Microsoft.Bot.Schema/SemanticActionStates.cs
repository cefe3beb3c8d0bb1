namespace Microsoft.Bot.Schema;

/// <summary>How far a semantic action has got: values of <see cref="SemanticAction.State"/>.</summary>
public static class SemanticActionStates
{
    /// <summary>Begins.</summary>
    public const string Start = "start";

    /// <summary>Goes on.</summary>
    public const string Continue = "continue";

    /// <summary>Is over.</summary>
    public const string Done = "done";
}
