namespace SyncBot.Dialogs.Knowledge;

/// <summary>Something wrong with the knowledge.</summary>
/// <param name="File">The file, relative to the knowledge folder.</param>
/// <param name="Line">The line, counted from 1; 0 when it is about the whole folder.</param>
/// <param name="Id">The id of what it is about.</param>
/// <param name="Message">What is wrong, in one sentence without a full stop.</param>
public sealed record Fault(string File, int Line, string Id, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Id}: {Message}";
}
