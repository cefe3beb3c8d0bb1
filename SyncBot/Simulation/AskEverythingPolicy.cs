using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>A form: every question that tells the causes apart first, then chance over cost.</summary>
internal sealed class AskEverythingPolicy(Model model) : IPolicy
{
    private readonly ChanceOverCostPolicy then = new(model);

    private readonly ImmutableArray<Question> questions =
        [.. model.Questions.Values.Where(q => model.Facts[q.Fact].TellsCausesApart).OrderBy(q => q.Minutes).ThenBy(q => q.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public string Name => "ask-everything";

    /// <inheritdoc/>
    public Move Next(Case @case, Situation situation, SimulatedUser user)
    {
        var reason = Rules.PersonNeededFor(situation, model);
        return reason is null && questions.FirstOrDefault(situation.IsOpen) is { } question ? new Move.Ask(question.Id) : then.Next(@case, situation, user);
    }
}
