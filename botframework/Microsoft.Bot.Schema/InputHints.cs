namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot waits for an answer: values of <see cref="Activity.InputHint"/>.</summary>
public static class InputHints
{
    /// <summary>An answer is welcome, not awaited.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>No answer is taken.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>An answer is awaited.</summary>
    public const string ExpectingInput = "expectingInput";
}
