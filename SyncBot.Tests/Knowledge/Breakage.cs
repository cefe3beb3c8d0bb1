namespace SyncBot.Tests.Knowledge;

/// <summary>One way to break the knowledge, and the fault that must be found.</summary>
/// <param name="What">What is broken, in words; unique.</param>
/// <param name="File">The file that is edited.</param>
/// <param name="Old">The text that is replaced where it first stands.</param>
/// <param name="New">What it is replaced with.</param>
/// <param name="Id">The id that the fault is reported under.</param>
/// <param name="Message">The beginning of the fault's sentence.</param>
public sealed record Breakage(string What, string File, string Old, string New, string Id, string Message)
{
    /// <summary>A text that stands, after the edit, on the line that is reported; the first line of <see cref="New"/> unless another is named.</summary>
    public string? At { get; init; }

    /// <summary>The file that is reported, if it is not the edited one.</summary>
    public string? ReportedIn { get; init; }

    /// <summary>Whether more follows from it than one fault.</summary>
    public bool HasConsequences { get; init; }

    /// <inheritdoc/>
    public override string ToString() => What;
}
