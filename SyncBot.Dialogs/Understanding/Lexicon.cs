using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Every phrase that is recognised in one language, with what it tells.</summary>
/// <param name="Language">The language, as a two-letter code.</param>
/// <param name="Entries">The phrases, in the order of the knowledge.</param>
public sealed record Lexicon(string Language, ImmutableArray<(Phrase Phrase, Meaning Meaning)> Entries);
