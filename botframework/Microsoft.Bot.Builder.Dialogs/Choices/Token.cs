namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>Its first character, from 0.</summary>
    public int Start { get; set; }

    /// <summary>Its last character, from 0.</summary>
    public int End { get; set; }

    /// <summary>The word as it stands in the text.</summary>
    public string Text { get; set; }

    /// <summary>The word as it is compared: in small letters.</summary>
    public string Normalized { get; set; }
}
