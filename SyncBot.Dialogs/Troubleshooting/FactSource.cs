namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Where a fact came from.</summary>
public enum FactSource
{
    /// <summary>The person mentioned it.</summary>
    Said,

    /// <summary>The person answered a question.</summary>
    Answered,

    /// <summary>The person took back what was known before.</summary>
    Corrected,

    /// <summary>It follows from a fix that was done.</summary>
    Mended,
}
