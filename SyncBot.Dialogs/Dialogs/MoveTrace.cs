using System.Globalization;
using System.Text;
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
    private const int UsualLength = 1024;

    /// <summary>The trace's value for a case as it stands; before anything was said, with the move that would come first.</summary>
    public static JRaw Of(Case @case, Model model)
    {
        var text = new StringWriter(new StringBuilder(UsualLength), CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text);
        var situation = Situation.Of(@case, model);
        var move = @case.Pending ?? Planner.Next(@case, model);
        json.WriteStartObject();
        Write(json, "case", @case.Id);
        Write(json, "move", Moves.NameOf(move));
        WriteAll(json, "ids", Moves.IdsOf(move));
        Write(json, "rung", situation.Rung);
        Write(json, "of", model.Ladder.Rungs.Length);
        WriteCauses(json, Diagnosis.Of(situation, model));
        WriteFacts(json, situation);
        WriteAll(json, "ruledOut", Planner.RuledOut(situation, model).Select(f => f.Id));
        WriteAttempts(json, @case);
        json.WriteEndObject();
        return new JRaw(text.ToString());
    }

    private static void WriteCauses(JsonTextWriter json, Diagnosis diagnosis)
    {
        json.WritePropertyName("causes");
        json.WriteStartArray();
        foreach (var (cause, probability) in diagnosis.Ranked)
        {
            json.WriteStartObject();
            Write(json, "id", cause.Id);
            Write(json, "p", Math.Round(probability, ProbabilityDigits));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFacts(JsonTextWriter json, Situation situation)
    {
        json.WritePropertyName("facts");
        json.WriteStartObject();
        foreach (var (id, fact) in situation.Facts.OrderBy(f => f.Key, StringComparer.Ordinal)) Write(json, id, fact.Value);
        json.WriteEndObject();
    }

    private static void WriteAttempts(JsonTextWriter json, Case @case)
    {
        json.WritePropertyName("attempts");
        json.WriteStartArray();
        foreach (var attempt in @case.Attempts)
        {
            json.WriteStartObject();
            Write(json, "fix", attempt.Fix);
            Write(json, "device", attempt.Device);
            Write(json, "manner", attempt.Manner);
            Write(json, "outcome", Outcomes.IdOf(attempt.Outcome));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAll(JsonTextWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var text in texts) json.WriteValue(text);
        json.WriteEndArray();
    }

    private static void Write(JsonTextWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
