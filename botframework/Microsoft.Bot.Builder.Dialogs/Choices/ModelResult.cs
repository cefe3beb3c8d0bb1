namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was found in a text, and where.</summary>
/// <typeparam name="T">What was found.</typeparam>
public class ModelResult<T>
{
    /// <summary>The part of the text.</summary>
    public string Text { get; set; }

    /// <summary>Its first character, from 0.</summary>
    public int Start { get; set; }

    /// <summary>Its last character, from 0.</summary>
    public int End { get; set; }

    /// <summary>The kind of thing: <c>choice</c> or <c>value</c>.</summary>
    public string TypeName { get; set; }

    /// <summary>What was found.</summary>
    public T Resolution { get; set; }
}
