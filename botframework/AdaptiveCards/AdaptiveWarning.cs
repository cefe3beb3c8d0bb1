namespace AdaptiveCards;

/// <summary>Something odd about a card that does not keep it from being read.</summary>
public class AdaptiveWarning
{
    public AdaptiveWarning(int code, string message)
    {
        Code = code;
        Message = message;
    }

    /// <summary>The codes that have a name.</summary>
    public enum WarningStatusCode
    {
        UnsupportedSchemaVersion = 7,
        InvalidLanguage = 12,
        MaxActionsExceeded = 13,
        EmptyLabelInRequiredInput = 14,
        NoErrorMessageForValidatedInput = 15,
    }

    /// <summary>A <see cref="WarningStatusCode"/>; -1 and 0 are used for all else.</summary>
    public int Code { get; set; }

    public string Message { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
