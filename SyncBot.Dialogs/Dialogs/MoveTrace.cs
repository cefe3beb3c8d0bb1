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
    public static JObject Of(Case @case, Model model)
    {
        var situation = Situation.Of(@case, model);
        var diagnosis = Diagnosis.Of(situation, model);
        var move = @case.Pending ?? Planner.Next(@case, model);
        return new JObject
        {
            ["case"] = @case.Id,
            ["move"] = Moves.NameOf(move),
            ["ids"] = new JArray(Moves.IdsOf(move)),
            ["rung"] = situation.Rung,
            ["of"] = model.Ladder.Rungs.Length,
            ["causes"] = new JArray(diagnosis.Ranked.Select(c => new JObject { ["id"] = c.Cause.Id, ["p"] = Math.Round(c.Probability, ProbabilityDigits) })),
            ["facts"] = new JObject(situation.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new JProperty(f.Key, f.Value.Value))),
            ["ruledOut"] = new JArray(Planner.RuledOut(situation, diagnosis, model).Select(f => f.Id)),
            ["attempts"] = new JArray(@case.Attempts.Select(a => new JObject
            {
                ["fix"] = a.Fix,
                ["device"] = a.Device,
                ["manner"] = a.Manner,
                ["outcome"] = Outcomes.IdOf(a.Outcome),
            })),
        };
    }
}
