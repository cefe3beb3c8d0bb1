using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>One user helped by one policy, from the first message to the end.</summary>
internal static class CaseRun
{
    private const int MostMoves = 200;

    /// <summary>Plays it.</summary>
    /// <exception cref="InvalidOperationException">The policy finds no end, or makes a move that no user was ever asked for.</exception>
    public static CaseResult Of(World world, SimulatedUser user, IPolicy policy)
    {
        var (model, referee, result) = (world.Model, new Referee(world.Model), new CaseResult(user.Cause));
        var @case = Open(user, model, referee);
        for (var moves = 0; moves < MostMoves; moves++)
        {
            var move = policy.Next(@case, Situation.Of(@case, model), user);
            @case = @case.NextRound(@case.OpenedAt).Advanced() with { Pending = move };
            switch (move)
            {
                case Move.Ask ask:
                    var question = model.Questions[ask.Question];
                    result = result with { Cost = result.Cost + question.Minutes, Questions = result.Questions + 1 };
                    @case = Answer(@case, ask, user.Answer(question.Fact), model, referee);
                    break;
                case Move.Try attempt:
                    var fix = model.Fixes[attempt.Fix];
                    referee.Judge(fix);
                    var outcome = user.Do(fix);
                    if (outcome is not Outcome.CouldNot) referee.SeeDone(fix);
                    result = result with { Cost = result.Cost + model.Ladder.Cost(fix), Steps = result.Steps + 1 };
                    if (outcome is Outcome.Worked) return result with { Resolved = true, Disrupted = referee.Disrupted, Harmful = referee.Harmful, Repeats = referee.Repeats };
                    @case = @case.Try(fix.Id, outcome, @case.OpenedAt);
                    break;
                case Move.HandOff:
                    return result with { Cost = result.Cost + model.Ladder.HandOffPrice, Disrupted = referee.Disrupted, Harmful = referee.Harmful, Repeats = referee.Repeats };
                default:
                    throw new InvalidOperationException($"'{policy.Name}' made the move {move}.");
            }
        }

        throw new InvalidOperationException($"'{policy.Name}' finds no end.");
    }

    private static Case Open(SimulatedUser user, Model model, Referee referee)
    {
        var @case = new Case("SIMULATED", DateTimeOffset.UnixEpoch).NextRound(DateTimeOffset.UnixEpoch);
        foreach (var fix in user.Tried.Select(id => model.Fixes[id]))
        {
            var manner = fix.MannerQuestion is null ? Attempt.AsDescribed : Attempt.Unknown;
            @case = @case.Try(fix.Id, Outcome.NoChange, @case.OpenedAt, manner);
            if (manner == Attempt.AsDescribed) referee.HearTried(fix);
        }

        foreach (var fact in user.Opening)
        {
            @case = @case.Learn(fact, model.Facts[fact.Id].PerDevice);
            referee.Hear(fact);
        }

        return @case;
    }

    private static Case Answer(Case @case, Move.Ask ask, Fact? answer, Model model, Referee referee)
    {
        if (answer is null) return @case.LeaveUnanswered(ask.Question);
        referee.Hear(answer);
        @case = @case.Learn(answer, model.Facts[answer.Id].PerDevice);
        if (ask is not { Gate: null, Fix: { } id }) return @case;

        // How something was tried: in a manner, or, as it turns out, not at all.
        var attempt = @case.Attempts.First(a => a.Fix == id && a.Manner == Attempt.Unknown);
        if (answer.Value != Attempt.AsDescribed && !model.Fixes[id].Manners.ContainsKey(answer.Value)) return @case.Strike(attempt);
        if (answer.Value == Attempt.AsDescribed) referee.HearTried(model.Fixes[id]);
        return @case.Try(id, attempt.Outcome, @case.OpenedAt, answer.Value);
    }
}
