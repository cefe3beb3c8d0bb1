using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>What is recognised in every language.</summary>
/// <param name="All">One for each language; <see cref="Lexicon.MainLanguage"/> first.</param>
public sealed record Lexicons(ImmutableArray<Lexicon> All)
{
    /// <summary>The language that is always there.</summary>
    public Lexicon Main => All[0];
}
