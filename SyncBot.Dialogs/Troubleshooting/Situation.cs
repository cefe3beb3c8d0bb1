using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What follows from a case's events for the device that is being looked at.</summary>
public sealed class Situation
{
    private readonly Model model;

    // In the order in which they were told, so that whatever takes the first of them takes the same one everywhere.
    private readonly Dictionary<string, string> values;
    private readonly HashSet<string> mended;
    private readonly ImmutableHashSet<string> unanswered;

    private Situation(
        Model model,
        Case @case,
        ImmutableArray<Attempt> attempts,
        ImmutableDictionary<string, Fact> facts,
        Dictionary<string, string> values,
        HashSet<string> mended,
        ImmutableHashSet<string> unanswered)
    {
        this.model = model;
        this.values = values;
        this.mended = mended;
        this.unanswered = unanswered;
        Case = @case;
        Attempts = attempts;
        Facts = facts;
    }

    /// <summary>The case it follows from.</summary>
    public Case Case { get; }

    /// <summary>The facts that hold now, by id.</summary>
    public ImmutableDictionary<string, Fact> Facts { get; }

    /// <summary>The attempts on this device.</summary>
    public ImmutableArray<Attempt> Attempts { get; }

    /// <summary>The attempt that is being left to work, if there is one.</summary>
    public Attempt? Waiting => Attempts.LastOrDefault(a => a.Outcome is Outcome.Waiting);

    /// <summary>The value of each fact, by fact id.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values => values;

    /// <summary>The values that speak for or against causes: what was made so by a fix tells nothing about what was wrong.</summary>
    public IEnumerable<KeyValuePair<string, string>> Evidence => values.Where(v => !mended.Contains(v.Key));

    /// <summary>How readily the person knows the answers: 1 as long as every question was answered, less with every "I don't know".</summary>
    public double ChanceOfAnswer
    {
        get
        {
            const double Trust = 1;
            var answered = Trust + Facts.Values.Count(f => f.Source is FactSource.Answered);
            return answered / (answered + unanswered.Count);
        }
    }

    /// <summary>Replays a case.</summary>
    public static Situation Of(Case @case, Model model)
    {
        var device = @case.Device;
        var facts = new Dictionary<string, Fact>();
        var leftOpen = ImmutableHashSet.CreateBuilder<string>();
        var named = false;
        foreach (var happened in @case.History)
        {
            switch (happened)
            {
                case CaseEvent.Learned learned when learned.Device is null || learned.Device == device:
                    facts[learned.Fact.Id] = learned.Fact;
                    break;
                case CaseEvent.Turned:
                    named = true;
                    break;
                case CaseEvent.Meant when !named:
                    named = true;
                    break;
                case CaseEvent.Meant:
                    // Whether it is safe was asked about the wrong device.
                    foreach (var gate in model.Gates.Values.Where(g => model.Facts[model.Questions[g.Question].Fact].PerDevice))
                    {
                        facts.Remove(model.Questions[gate.Question].Fact);
                        leftOpen.Remove(gate.Question);
                    }

                    break;
                case CaseEvent.Unanswered left when left.Device == device || !model.Facts[model.Questions[left.Question].Fact].PerDevice:
                    leftOpen.Add(left.Question);
                    break;
                case CaseEvent.Tried tried when tried.Attempt.Device == device && tried.Attempt.Done && tried.Attempt.Manner == Attempt.AsDescribed:
                    foreach (var mend in model.Fixes[tried.Attempt.Fix].Mends)
                    {
                        facts[mend.Fact] = new Fact(mend.Fact, mend.Value, FactSource.Mended);
                    }

                    break;
            }
        }

        var known = facts
            .Select(f => KeyValuePair.Create(f.Key, model.Facts[f.Key].ValueOf(f.Value.Value)))
            .Where(f => f.Value is not null)
            .ToDictionary(f => f.Key, f => f.Value!);
        var made = facts.Values.Where(f => f.Source is FactSource.Mended).Select(f => f.Id).ToHashSet();
        var attempts = @case.Attempts.Where(a => a.Device == device).ToImmutableArray();
        return new Situation(model, @case, attempts, facts.ToImmutableDictionary(), known, made, leftOpen.ToImmutable());
    }

    /// <summary>The same situation if one more fact were known.</summary>
    public Situation Suppose(string fact, string value) =>
        new(model, Case, Attempts, Facts, new Dictionary<string, string>(values) { [fact] = value }, mended, unanswered);

    /// <summary>The same situation if a fix had been done in vain.</summary>
    public Situation SupposeInVain(Fix fix) =>
        new(model, Case, Attempts.Add(new Attempt(fix.Id, Case.Device, Attempt.AsDescribed, Outcome.NoChange, Case.OpenedAt)), Facts, values, mended, unanswered);

    /// <summary>Whether a condition is known to hold.</summary>
    public bool Holds(Condition condition) => values.TryGetValue(condition.Fact, out var value) && value == condition.Value;

    /// <summary>The form of a cause that shows, or null if none does.</summary>
    public SubCause? SubCauseOf(string cause) => model.SubCauses.FirstOrDefault(s => s.Cause == cause && s.Signs.Any(Holds));

    /// <summary>Whether a question is still worth putting: its answer is unknown, it was not left unanswered, and it makes sense here.</summary>
    public bool IsOpen(Question question) =>
        !values.ContainsKey(question.Fact)
        && !unanswered.Contains(question.Id)
        && (question.OnlyIf.IsEmpty || question.OnlyIf.Any(Holds));

    /// <summary>Whether a gate is known to let the person through, known not to, or still to be asked about (null).</summary>
    public bool? Passes(Gate gate)
    {
        var question = model.Questions[gate.Question];
        if (values.TryGetValue(question.Fact, out var value)) return gate.Passes.Contains(value);
        return unanswered.Contains(gate.Question) ? false : null;
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
