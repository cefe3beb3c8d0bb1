using System.Collections.Immutable;
using System.Text;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What follows from a case's events for the device that is being looked at.</summary>
public sealed class Situation
{
    private readonly Model model;

    // In the order in which they were told, so that whatever takes the first of them takes the same one everywhere.
    private readonly Dictionary<string, string> values = [];
    private readonly Replay replay;

    private Situation(Model model, Case @case)
    {
        this.model = model;
        replay = new Replay(@case, model);
        Case = @case;
        Attempts = [.. @case.Attempts.Where(a => a.Device == @case.Device)];
        foreach (var (id, fact) in replay.Facts)
        {
            if (model.Facts[id].ValueOf(fact.Value) is { } value) values[id] = value;
        }
    }

    /// <summary>The case it follows from.</summary>
    public Case Case { get; }

    /// <summary>The facts that hold now, by id.</summary>
    public IReadOnlyDictionary<string, Fact> Facts => replay.Facts;

    /// <summary>The attempts on this device.</summary>
    public ImmutableArray<Attempt> Attempts { get; }

    /// <summary>The attempt that is being left to work, if there is one.</summary>
    public Attempt? Waiting => Attempts.LastOrDefault(a => a.Outcome is Outcome.Waiting);

    /// <summary>The value of each fact, by fact id.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values => values;

    /// <summary>The same, to look up.</summary>
    internal IReadOnlyDictionary<string, string> Known => values;

    /// <summary>The values that speak for or against causes: what was seen, before a fix changed it or without one. What was made so by a fix tells nothing about what was wrong.</summary>
    public IReadOnlyDictionary<string, string> Evidence => replay.Observed;

    /// <summary>The causes that the person's own words point to.</summary>
    public IEnumerable<string> Suspected => Case.Events.OfType<CaseEvent.Suspected>().Select(s => s.Cause);

    /// <summary>What an earlier answer said of a fact that was answered again in another way.</summary>
    internal string? Disputed(string fact) => replay.Disputed.GetValueOrDefault(fact);

    /// <summary>All that looking ahead from here depends on: two situations with the same key have the same future.</summary>
    internal string Key
    {
        get
        {
            var key = new StringBuilder(512);
            foreach (var (fact, value) in values) key.Append(fact).Append('=').Append(value).Append(' ');
            foreach (var (fact, value) in replay.Observed) key.Append("| ").Append(fact).Append('=').Append(value).Append(' ').Append(Disputed(fact));
            foreach (var question in replay.Unanswered) key.Append("? ").Append(question);
            foreach (var cause in Suspected) key.Append("! ").Append(cause);
            foreach (var attempt in Attempts) key.Append("# ").Append(attempt.Fix).Append(' ').Append(attempt.Manner).Append(' ').Append((int)attempt.Outcome);
            return key.Append("% ").Append(AnswersGiven).ToString();
        }
    }

    /// <summary>How readily the person knows the answers: 1 as long as every question was answered, less with every "I don't know".</summary>
    public double ChanceOfAnswer
    {
        get
        {
            const double Trust = 1;
            var answered = Trust + AnswersGiven;
            return answered / (answered + replay.Unanswered.Count);
        }
    }

    private int AnswersGiven => Facts.Values.Count(f => f.Source is FactSource.Answered);

    /// <summary>Replays a case.</summary>
    public static Situation Of(Case @case, Model model) => new(model, @case);

    /// <summary>Whether a condition is known to hold.</summary>
    public bool Holds(Condition condition) => values.TryGetValue(condition.Fact, out var value) && value == condition.Value;

    /// <summary>The form of a cause that shows, or null if none does.</summary>
    public SubCause? SubCauseOf(string cause) => model.SubCauses.FirstOrDefault(s => s.Cause == cause && s.Signs.Any(Holds));

    /// <summary>Whether a question is still worth putting: its answer is unknown, it was not left unanswered, and it makes sense here.</summary>
    public bool IsOpen(Question question) =>
        !values.ContainsKey(question.Fact)
        && !replay.Unanswered.Contains(question.Id)
        && (question.OnlyIf.IsEmpty || question.OnlyIf.Any(Holds));

    /// <summary>Whether a gate is known to let the person through, known not to, or still to be asked about (null).</summary>
    public bool? Passes(Gate gate)
    {
        var question = model.Questions[gate.Question];
        if (values.TryGetValue(question.Fact, out var value)) return gate.Passes.Contains(value);
        return replay.Unanswered.Contains(gate.Question) ? false : null;
    }

    /// <summary>Whether the facts or a closed gate rule a fix out.</summary>
    public bool RulesOut(Fix fix) => fix.RuledOutBy.Any(Holds) || fix.Gates.Any(g => Passes(model.Gates[g]) is false);

    /// <summary>Whether a fix can be handed out now: not ruled out, nothing to be mended before it, not tried in this way before.</summary>
    public bool Allows(Fix fix) => !RulesOut(fix) && !fix.PostponedBy.Any(Holds) && !WasTried(fix);

    /// <summary>Whether trying a fix as described would be a repeat.</summary>
    public bool WasTried(Fix fix) => Attempts.Any(a => a.Fix == fix.Id && !fix.Manners.ContainsKey(a.Manner));

    /// <summary>The highest rung of the ladder that was reached, counted from 1; 0 before the first.</summary>
    public int Rung
    {
        get
        {
            var tried = Attempts.Select(a => model.Ladder.RungOf(a.Fix)).DefaultIfEmpty().Max();
            return Case.Pending is Move.Try pending ? Math.Max(tried, model.Ladder.RungOf(pending.Fix)) : tried;
        }
    }
}
