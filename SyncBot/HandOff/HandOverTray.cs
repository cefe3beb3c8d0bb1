namespace SyncBot.HandOff;

/// <summary>Collects what a turn hands over, to be saved with it.</summary>
internal sealed class HandOverTray
{
    private readonly List<string> payloads = [];

    /// <summary>What was handed over, as JSON.</summary>
    public IReadOnlyList<string> Payloads => payloads;

    /// <summary>Adds a case, as JSON.</summary>
    public void Add(string payload) => payloads.Add(payload);
}
