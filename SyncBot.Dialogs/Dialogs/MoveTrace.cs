using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Replies;
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

    private const int UsualLength = 2 * 1024;

    /// <summary>The trace's value for a case as it stands; before anything was said, with the move that would come first.</summary>
    public static JRaw Of(Case @case, Model model)
    {
        var situation = Situation.Of(@case, model);
        var move = @case.Pending ?? Planner.Next(@case, model);
        var written = new StringBuilder(UsualLength);
        using var trace = new JsonTextWriter(new StringWriter(written, CultureInfo.InvariantCulture));
        trace.WriteStartObject();
        trace.Write("case", @case.Id);
        trace.Write("move", Moves.NameOf(move));
        trace.Write("ids", Moves.IdsOf(move));
        trace.Write("rung", situation.Rung);
        trace.Write("of", model.Ladder.Rungs.Length);
        trace.Write("causes", Diagnosis.Of(situation, model).Ranked, c =>
        {
            trace.Write("id", c.Cause.Id);
            trace.Write("p", Math.Round(c.Probability, ProbabilityDigits));
        });
        trace.Write("facts", () =>
        {
            foreach (var (fact, told) in situation.Facts.OrderBy(f => f.Key, StringComparer.Ordinal)) trace.Write(fact, told.Value);
        });
        trace.Write("ruledOut", Planner.RuledOut(situation, model).Select(f => f.Id));
        trace.Write("attempts", @case.Attempts, a =>
        {
            trace.Write("fix", a.Fix);
            trace.Write("device", a.Device);
            trace.Write("manner", a.Manner);
            trace.Write("outcome", Outcomes.IdOf(a.Outcome));
        });
        trace.WriteEndObject();
        return new JRaw(written.ToString());
    }
}
