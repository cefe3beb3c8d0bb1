namespace SyncBot.Turns;

/// <summary>In the state of a turn whose channel waits, and that can be taken later: keeps its activity until then.</summary>
/// <param name="keep">Keeps it durably.</param>
internal sealed class Deferral(Func<Task> keep)
{
    /// <summary>Keeps it.</summary>
    public Task KeepAsync() => keep();
}
