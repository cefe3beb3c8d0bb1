using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Conversations;
using Words = SyncBot.Dialogs.Understanding.Commands;

namespace SyncBot.Tests.Transcripts;

/// <summary>What must hold in every conversation, whatever was approved.</summary>
internal sealed class ConversationRules(KnowledgeBase knowledge)
{
    private readonly Interpreter interpreter = knowledge.Interpreter;

    /// <summary>Where a conversation breaks them, in words.</summary>
    public IEnumerable<string> Broken(Played played)
    {
        var faults = new List<string>();
        foreach (var turns in played.Turns.Where(t => t.Turn.Case.Length > 0).GroupBy(t => t.Turn.Case))
        {
            faults.AddRange(Questions([.. turns]).Concat(Fixes([.. turns])));
        }

        return faults.Concat(played.Turns.Where(t => t.Turn.Messages.Count == 0 && t.Said.Length > 0).Select(t => $"'{t.Step.Script}' got no answer."));
    }

    /// <summary>Where two conversations that should end alike do not.</summary>
    public static IEnumerable<string> Unlike(Played one, Played other)
    {
        if (one.Turns.Count == 0 || other.Turns.Count == 0) yield break;
        var (left, right) = (one.Turns[^1].Turn, other.Turns[^1].Turn);
        foreach (var (what, a, b) in new[]
        {
            ("move", left.Pending, right.Pending),
            ("facts", left.Facts.ToString(), right.Facts.ToString()),
            ("attempts", string.Join(", ", left.Attempts), string.Join(", ", right.Attempts)),
        })
        {
            if (a != b) yield return $"The last {what} differs between cards and text: {a} / {b}.";
        }
    }

    private IEnumerable<string> Questions(IReadOnlyList<PlayedTurn> turns)
    {
        var left = new HashSet<(string Question, string Device)>();
        for (var i = 0; i < turns.Count; i++)
        {
            var (before, now) = (i > 0 ? turns[i - 1] : null, turns[i]);
            var reading = interpreter.Read(now.Said);
            if (reading.Command == Words.Back)
            {
                left.Clear();
                continue;
            }

            if (before is not null && Asked(before) is { } open && IsNew(before, now) && (reading.Command == Words.Skip || reading.Answer == Answers.Unsure || reading.Outcome is not (null or "worked")))
            {
                left.Add((open.Id, DeviceOf(open, before)));
            }

            if (Asked(now) is not { } question || !IsNew(before, now)) continue;
            if (IsKnown(question, now) || (before is not null && before.Device == now.Device && IsKnown(question, before))) yield return $"'{question.Id}' was asked after '{now.Step.Script}', though it was known.";
            if (left.Contains((question.Id, DeviceOf(question, now)))) yield return $"'{question.Id}' was asked again after '{now.Step.Script}'.";
        }
    }

    private IEnumerable<string> Fixes(IReadOnlyList<PlayedTurn> turns)
    {
        for (var i = 0; i < turns.Count; i++)
        {
            var now = turns[i];
            foreach (var twice in now.Attempts.GroupBy(a => a).Where(g => g.Count() > 1)) yield return $"'{twice.Key.Fix}' is twice among the attempts after '{now.Step.Script}'.";
            if (now.Turn.Fix is not { } id) continue;
            var fix = knowledge.Model.Fixes[id];
            if (IsNew(i > 0 ? turns[i - 1] : null, now) && now.Attempts.Any(a => a.Fix == id && a.Device == now.Device && !fix.Manners.ContainsKey(a.Manner))) yield return $"'{id}' was handed out again after '{now.Step.Script}'.";
            if (fix.Tier is Tier.Disruptive && fix.Gates.FirstOrDefault(g => !IsOpen(knowledge.Model.Gates[g], now)) is { } gate) yield return $"'{id}' was handed out after '{now.Step.Script}', but '{gate}' was not passed.";
        }
    }

    private static bool IsNew(PlayedTurn? before, PlayedTurn now) => before is null || before.Turn.Pending != now.Turn.Pending || before.Device != now.Device;

    private Question? Asked(PlayedTurn turn) => turn.Turn.Move == "ask" ? QuestionOf(turn.Turn) : null;

    private Question QuestionOf(Turn turn) => knowledge.Model.Gates.TryGetValue(turn.Ids[0], out var gate) && turn.Ids.Count > 1
        ? knowledge.Model.Questions[gate.Question]
        : knowledge.Model.Questions[turn.Ids[0]];

    private string DeviceOf(Question question, PlayedTurn turn) => knowledge.Model.Facts[question.Fact].PerDevice ? turn.Device : "";

    private bool IsKnown(Question question, PlayedTurn turn) => ValueOf(question.Fact, turn) is not null;

    private bool IsOpen(Gate gate, PlayedTurn turn) => ValueOf(knowledge.Model.Questions[gate.Question].Fact, turn) is { } value && gate.Passes.Contains(value);

    private string? ValueOf(string fact, PlayedTurn turn) => (string?)turn.Turn.Facts[fact] is { } written ? knowledge.Model.Facts[fact].ValueOf(written) : null;
}
