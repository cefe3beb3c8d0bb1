using System.Text.RegularExpressions;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Walks;

/// <summary>What must hold after every turn of a walk.</summary>
internal sealed partial class WalkRules(KnowledgeBase knowledge)
{
    private const int MostAdvances = 60;
    private const int IdleToOfferPerson = 3;
    private const int LookEvery = 3;

    private static readonly ManualClock AnyTime = new(DateTimeOffset.UnixEpoch);

    private readonly Listener listener = new(knowledge, new Voice(knowledge), AnyTime, () => "COPY");
    private readonly string apology = knowledge.Wording.Line(Line.TurnFailed).Split('.')[0];
    private readonly Dictionary<string, int> advances = [];
    private int noises;
    private bool wasOffered;

    /// <summary>How a turn breaks them, in words.</summary>
    public IEnumerable<string> Broken(WalkTurn turn)
    {
        if (turn.Failure is { } failure) return [$"failed: {failure.GetType().Name} {failure.Message}"];
        if (turn.Text.Contains(apology, StringComparison.Ordinal)) return ["apologised for a failure"];
        if (turn.Step.Act is Act.Arrive && turn.Messages.Count == 0) return [];
        return Said(turn).Concat(turn.After is { } after ? Decided(turn, after) : []);
    }

    private IEnumerable<string> Said(WalkTurn turn)
    {
        if (turn.Texts.Count == 0 || turn.Texts.Any(string.IsNullOrWhiteSpace)) yield return "no answer, or one without text";
        if (Unfilled.Match(turn.Text) is { Success: true } unfilled && !turn.Step.Text.Contains('{', StringComparison.Ordinal)) yield return $"an unfilled placeholder {unfilled.Value}";
        if (turn.After is { Pending: not Move.HandOff, Device: not Case.UsualDevice } && Phone.Matches(AboutDevice(turn.Text)).FirstOrDefault(p => !p.Groups["number"].Success) is { } phone) yield return $"'{phone.Value}' said of a {turn.After.Device}";

        // The case as text that can be copied stands bare, and who is in danger gets nothing but where to turn.
        if (turn.After is { Advances: > 0, Pending: not Move.HandOff { Reason: Move.HandOff.Crisis } } && turn.Buttons.Count == 0 && !turn.Text.Contains("Case ", StringComparison.Ordinal)) yield return "no way on";
    }

    // Of several devices, what was tried on the iPhone says so, and in the end it may be the iPhone's turn.
    private string AboutDevice(string text) => string.Join('\n', text.Split('\n').Where(l => !OfThePhone().Any(said => l.Contains(said, StringComparison.Ordinal))));

    private string[] OfThePhone()
    {
        var phone = knowledge.Wording.Facts[Case.DeviceFact].Values[Case.UsualDevice];
        return [$"({phone})", knowledge.Wording.Line(Line.StillElsewhere, ("on", phone)), knowledge.Wording.Line(Line.ButtonPausedOn, ("on", phone))];
    }

    private IEnumerable<string> Decided(WalkTurn turn, Case after)
    {
        if (after.Pending is null) yield return "no move is pending";
        foreach (var fault in Repeats(turn, after).Concat(Safety(turn, after)).Concat(Idle(turn, after))) yield return fault;
        if (after.Round % LookEvery == 0 && LeadsToPerson(after) is { } dead) yield return dead;

        if (TooLong(turn, after) is { } tooLong) yield return tooLong;
    }

    // Who starts over goes on counting; a code may lead to a case of one's own on another channel, which counts for itself.
    private string? TooLong(WalkTurn turn, Case after)
    {
        var before = turn.Before is { IsEnded: false } left ? advances.GetValueOrDefault(left.Id) : 0;
        var count = advances.GetValueOrDefault(after.Id, before) + (turn.Advances && after.Idle == 0 ? 1 : 0);
        advances[after.Id] = after.IsEnded ? 0 : count;
        return advances[after.Id] > MostAdvances ? $"{count} turns that advance, and no end" : null;
    }

    private IEnumerable<string> Repeats(WalkTurn turn, Case after)
    {
        var history = after.History;
        var fix = after.Pending switch
        {
            Move.Try attempt => attempt.Fix,
            Move.Ask { Gate: not null } behind => behind.Fix,
            _ => null,
        };
        if (fix is not null && after.Attempts.FirstOrDefault(a => a.Fix == fix && a.Device == after.Device && !knowledge.Model.Fixes[fix].Manners.ContainsKey(a.Manner)) is { } before)
        {
            yield return $"'{fix}' is offered again on the {after.Device}, though it was tried ({before.Manner}, {before.Outcome})";
        }

        if (after.Attempts.GroupBy(a => (a.Fix, a.Device, a.Manner)).FirstOrDefault(g => g.Count() > 1) is { } twice) yield return $"'{twice.Key.Fix}' is twice among the attempts";
        if (after.Pending is not Move.Ask ask || !turn.IsNewMove) yield break;
        var question = knowledge.Model.Questions[ask.Question];
        var perDevice = knowledge.Model.Facts[question.Fact].PerDevice;

        // What is asked to be safe is asked anew where another device was meant.
        if (after.Events.Any(e => e is CaseEvent.Meant) && knowledge.Model.Gates.Values.Any(g => g.Question == question.Id)) yield break;
        foreach (var happened in history)
        {
            if (happened is CaseEvent.Learned learned && learned.Fact.Id == question.Fact && (learned.Device is null || learned.Device == after.Device)) yield return $"'{question.Id}' is asked, though {question.Fact} was told ({learned.Fact.Value})";
            if (happened is CaseEvent.Unanswered left && left.Question == question.Id && (!perDevice || left.Device == after.Device)) yield return $"'{question.Id}' is asked again, though it was left";
        }
    }

    private IEnumerable<string> Safety(WalkTurn turn, Case after)
    {
        if (after.Pending is not Move.Try { Fix: var id } || !turn.IsNewMove) yield break;
        var fix = knowledge.Model.Fixes[id];
        var told = Told(after);
        bool Holds(Condition condition) => told.GetValueOrDefault(condition.Fact) == condition.Value;
        if (fix.RuledOutBy.FirstOrDefault(Holds) is { Fact: not null } against) yield return $"'{id}' is handed out against {against}";
        foreach (var gate in fix.Gates.Select(g => knowledge.Model.Gates[g]).Where(g => !g.Passes.Any(v => Holds(new Condition(knowledge.Model.Questions[g.Question].Fact, v))))) yield return $"'{id}' is handed out, but nobody said that '{gate.Id}' is passed";
        if (fix.Tier is not Tier.Disruptive) yield break;
        var situation = Situation.Of(after, knowledge.Model);
        foreach (var gentle in Planner.InOrder(situation, knowledge.Model).Where(f => f.Tier is not Tier.Disruptive)) yield return $"'{id}' is handed out before '{gentle.Id}'";
    }

    // The last value of each fact that was told, told over again from the events alone.
    private Dictionary<string, string?> Told(Case @case)
    {
        var told = new Dictionary<string, string?>();
        foreach (var happened in @case.History)
        {
            if (happened is CaseEvent.Learned { Fact: var fact } learned && (learned.Device is null || learned.Device == @case.Device)) told[fact.Id] = knowledge.Model.Facts[fact.Id].ValueOf(fact.Value);
            if (happened is not CaseEvent.Tried { Attempt: { Done: true, Manner: Attempt.AsDescribed } attempt }) continue;
            foreach (var mended in knowledge.Model.Fixes[attempt.Fix].Mends.Where(m => attempt.Device == @case.Device || !knowledge.Model.Facts[m.Fact].PerDevice)) told[mended.Fact] = mended.Value;
        }

        return told;
    }

    private IEnumerable<string> Idle(WalkTurn turn, Case after)
    {
        var offers = turn.Text.Contains(knowledge.Wording.Line(Line.PersonOffer), StringComparison.Ordinal) || turn.Text.Contains(" person.", StringComparison.Ordinal) || turn.Buttons.Any(b => b.Title == "person") || turn.Buttons.Any(b => b.Title == knowledge.Wording.Line(Line.ButtonPerson))
            || turn.Text.Replace("**", "", StringComparison.Ordinal).Contains("talk to a person", StringComparison.Ordinal);
        if (after is { IsEnded: false, Idle: >= IdleToOfferPerson } && !offers) yield return $"{after.Idle} messages led nowhere, and no person is offered";
        var leadsNowhere = !turn.Advances || (turn is { GoesOn: true, Before: { } before } && after.Events[before.Events.Length..] is [CaseEvent.Unanswered]);
        if (turn.Step.Act is not Act.Noise || !leadsNowhere || after.IsEnded)
        {
            (noises, wasOffered) = (0, false);
            yield break;
        }

        wasOffered |= offers;
        if (++noises < IdleToOfferPerson) yield break;
        if (!wasOffered) yield return "noise three times over, and no person is offered";
        (noises, wasOffered) = (0, false);
    }

    // Tried on a copy: the case itself goes on.
    private string? LeadsToPerson(Case @case)
    {
        var copy = new CaseFile(ChannelProfile.Rich, @case);
        listener.Hear(copy, new Said("talk to a person", ""), arrives: false);
        return copy.Case?.Pending is Move.HandOff ? null : $"'talk to a person' leads to {copy.Case?.Pending}";
    }

    [GeneratedRegex(@"\{[a-zA-Z-]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Unfilled { get; }

    [GeneratedRegex(@"\b([Tt]his|[Yy]our) (phone|iPhone)\b(?<number> number)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Phone { get; }
}
