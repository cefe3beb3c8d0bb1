namespace SyncBot.Dialogs.Knowledge;

/// <summary>The knowledge has faults, so nothing may start with it.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>Lists the faults.</summary>
    public KnowledgeException(IReadOnlyList<Fault> faults)
        : base($"The knowledge has {faults.Count} fault{(faults.Count == 1 ? "" : "s")}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") =>
        Faults = faults;

    /// <summary>Every fault, in order of file and line.</summary>
    public IReadOnlyList<Fault> Faults { get; }
}
