using SyncBot.Dialogs.Dialogs;

namespace SyncBot.Turns;

/// <summary>The case that a turn is about, closed to other turns until this is disposed.</summary>
/// <param name="held">What closes it, or null if there is no case yet.</param>
/// <param name="caseId">The case's id, or null if there is none yet.</param>
/// <param name="resumption">What became of a code, if the message was one.</param>
/// <param name="redeems">The hash of the code that has opened it, or null.</param>
internal sealed class OpenCase(IDisposable? held, string? caseId, Resumption resumption, string? redeems) : IDisposable
{
    /// <summary>The case's id.</summary>
    public string? CaseId { get; } = caseId;

    /// <summary>What became of a code.</summary>
    public Resumption Resumption { get; } = resumption;

    /// <summary>The hash of the code that has opened it.</summary>
    public string? Redeems { get; } = redeems;

    public void Dispose() => held?.Dispose();
}
