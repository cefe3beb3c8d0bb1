using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The facts of a message.</summary>
/// <param name="Told">Those it tells.</param>
/// <param name="Named">The ids of those that it calls by a name: "battery at 55%", and not "at 55%".</param>
/// <param name="WhenAsked">Those it tells if it answers their question: "nearly full".</param>
internal sealed record FoundFacts(ImmutableArray<HeardFact> Told, ImmutableArray<string> Named, ImmutableArray<HeardFact> WhenAsked);
