using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What must be known to be safe before a fix is offered. "I don't know" does not pass.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Question">The question that opens or closes it.</param>
/// <param name="Passes">The values of the question's fact that let the person through.</param>
public sealed record Gate(string Id, string Question, ImmutableArray<string> Passes);
