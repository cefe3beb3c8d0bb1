using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>The trace activity that shows in Development what was decided.</summary>
public static class MoveTrace
{
    /// <summary>The activity's name.</summary>
    public const string Name = "Move";

    /// <summary>The type of its value.</summary>
    public const string ValueType = "syncbot/move";

    private const int ProbabilityDigits = 4;

    /// <summary>The trace's value for a case as it stands; before anything was said, with the move that would come first.</summary>
    public static JRaw Of(Case @case, Model model)
    {
        var situation = Situation.Of(@case, model);
        var move = @case.Pending ?? Planner.Next(@case, model);
        return new JRaw(JsonConvert.SerializeObject(new
        {
            @case = @case.Id,
            move = Moves.NameOf(move),
            ids = Moves.IdsOf(move),
            rung = situation.Rung,
            of = model.Ladder.Rungs.Length,
            causes = Diagnosis.Of(situation, model).Ranked.Select(c => new { id = c.Cause.Id, p = Math.Round(c.Probability, ProbabilityDigits) }),
            facts = new SortedDictionary<string, string>(situation.Facts.ToDictionary(f => f.Key, f => f.Value.Value), StringComparer.Ordinal),
            ruledOut = Planner.RuledOut(situation, model).Select(f => f.Id),
            attempts = @case.Attempts.Select(a => new { fix = a.Fix, device = a.Device, manner = a.Manner, outcome = Outcomes.IdOf(a.Outcome) }),
        }));
    }
}
