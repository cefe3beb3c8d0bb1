using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>All that is known: what may be wrong, what is said about it, and how people say it.</summary>
/// <param name="Model">Numbers and relations.</param>
/// <param name="Wording">What is said.</param>
/// <param name="Lexicons">What is recognised.</param>
public sealed record KnowledgeBase(Model Model, Wording Wording, Lexicons Lexicons)
{
    /// <summary>Reads messages with what is known.</summary>
    public Interpreter Interpreter { get; } = new(Model, Lexicons, Wording.Labels);
}
