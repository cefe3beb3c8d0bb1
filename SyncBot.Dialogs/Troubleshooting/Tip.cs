using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A habit that keeps the banner away.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Causes">The ids of the causes that it keeps away.</param>
public sealed record Tip(string Id, ImmutableArray<string> Causes);
