using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Dialogs;

public sealed class CaseCheckTests
{
    private const string Fix = "cool-down";
    private const string Question = "password-known";
    private const string Gone = "gone";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly CheckIn Promise = new(Fix, "ipad", Start, "UTC", Start);

    public static TheoryData<CaseEvent> KnownEvents =>
    [
        new CaseEvent.Learned(1, new Fact("low-power-mode", "on", FactSource.Said), "ipad"),
        new CaseEvent.Learned(1, new Fact("battery", "12%", FactSource.Said), null),
        new CaseEvent.Suspected(1, "heat"),
        new CaseEvent.Unanswered(1, Question, "ipad"),
        Tried(Fix, "ipad", Outcome.Worked),
        new CaseEvent.Turned(1, "ipad"),
        new CaseEvent.Meant(1, "ipad"),
        new CaseEvent.PersonNeeded(1, "locked-account"),
        new CaseEvent.Noted(1, "anything"),
    ];

    public static TheoryData<CaseEvent, CaseEvent?> UnknownEvents => new()
    {
        { new CaseEvent.Learned(1, new Fact(Gone, "on", FactSource.Said), null), null },
        { new CaseEvent.Learned(1, new Fact("low-power-mode", Gone, FactSource.Said), null), null },
        { new CaseEvent.Learned(1, new Fact("low-power-mode", "on", FactSource.Said), Gone), null },
        { new CaseEvent.Suspected(1, Gone), null },
        { new CaseEvent.Unanswered(1, Gone, "ipad"), null },
        { new CaseEvent.Unanswered(1, Question, Gone), null },
        { Tried(Gone, "ipad", Outcome.NoChange), null },
        { Tried(Fix, Gone, Outcome.Waiting), null },
        { Tried(Gone, "ipad", Outcome.Worked), new CaseEvent.Cleared(1) },
        { new CaseEvent.Turned(1, Gone), null },
        { new CaseEvent.Meant(1, Gone), null },
        { new CaseEvent.PersonNeeded(1, Gone), new CaseEvent.PersonNeeded(1, Move.HandOff.Asked) },
    };

    public static TheoryData<Move, Move?> Moves => new()
    {
        { new Move.Ask(Question), new Move.Ask(Question) },
        { new Move.Ask(Question, Question, Fix), new Move.Ask(Question, Question, Fix) },
        { new Move.Ask(Gone), null },
        { new Move.Ask(Question, Gone, Fix), null },
        { new Move.Ask(Question, Question, Gone), null },
        { new Move.Try(Fix), new Move.Try(Fix) },
        { new Move.Try(Gone), null },
        { new Move.CheckBack(Fix, TimeSpan.Zero), new Move.CheckBack(Fix, TimeSpan.Zero) },
        { new Move.CheckBack(Gone, TimeSpan.Zero), null },
        { new Move.Resolved(Fix), new Move.Resolved(Fix) },
        { new Move.Resolved(Gone), new Move.Resolved(null) },
        { new Move.HandOff("locked-account"), new Move.HandOff("locked-account") },
        { new Move.HandOff(Gone), new Move.HandOff(Move.HandOff.Asked) },
        { new Move.Stopped(), new Move.Stopped() },
    };

    [Theory]
    [MemberData(nameof(KnownEvents))]
    public void What_is_known_stays(CaseEvent happened) => Assert.Equal(happened, Assert.Single(Fit(Case(happened)).Events));

    [Theory]
    [MemberData(nameof(UnknownEvents))]
    public void What_is_not_known_goes_and_what_it_has_ended_stays_so(CaseEvent happened, CaseEvent? left)
    {
        CaseEvent noted = new CaseEvent.Noted(1, "stays");

        CaseEvent[] expected = left is null ? [noted] : [noted, left];
        Assert.Equal(expected, Fit(Case(noted, happened)).Events.AsEnumerable());
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void Nothing_is_pending_if_it_was_about_what_is_not_known(Move move, Move? left) => Assert.Equal(left, Fit(Case() with { Pending = move }).Pending);

    [Fact]
    public void Nobody_is_asked_about_what_is_not_known()
    {
        Assert.Equal(Promise, Fit(Case() with { CheckIn = Promise }).CheckIn);
        Assert.Null(Fit(Case() with { CheckIn = Promise with { Fix = Gone } }).CheckIn);
        Assert.Null(Fit(Case() with { CheckIn = Promise with { Device = Gone } }).CheckIn);
    }

    [Fact]
    public void The_case_that_was_left_by_starting_over_is_looked_at_too() =>
        Assert.Empty(Fit(Case() with { Former = Case(new CaseEvent.Suspected(1, Gone)) }).Former!.Events);

    private static Case Case(params CaseEvent[] events) => new("ABCDEFG", Start) { Events = [.. events] };

    private static CaseEvent.Tried Tried(string fix, string device, Outcome outcome) => new(1, new Attempt(fix, device, Attempt.AsDescribed, outcome, Start));

    private static Case Fit(Case @case) => CaseCheck.Fit(@case, Shipped.Knowledge);
}
