using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The language that a message seems to be written in, by its words alone.</summary>
/// <param name="Language">The likeliest, or <see cref="Reading.OtherLanguage"/>.</param>
/// <param name="Rivals">Those that are hardly less likely, or may be expected.</param>
internal sealed record LanguageGuess(string Language, ImmutableArray<string> Rivals);
