namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What may be wrong.</summary>
/// <param name="Id">Kebab-case id, the same in data, code, store and telemetry.</param>
/// <param name="Prior">Share of all cases with this cause before anything is known, relative to the other causes' priors; above 0.</param>
public sealed record Cause(string Id, double Prior);
