using BenchmarkDotNet.Attributes;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Benchmarks;

/// <summary>What one move of the planner takes.</summary>
[MemoryDiagnoser]
public class PlannerBenchmarks
{
    private static readonly DateTimeOffset AnyTime = DateTimeOffset.UnixEpoch;

    private readonly Model model = KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Model;
    private Case opened = null!;
    private Case middle = null!;
    private Case late = null!;

    /// <summary>Three cases: nothing is known, five things happened, nothing gentle is left.</summary>
    [GlobalSetup]
    public void Tell()
    {
        opened = new Case("BENCH", AnyTime).NextRound(AnyTime);
        middle = Tried(Tried(Told(Told(opened, "wifi", "yes"), "duration", "days"), "sync-now"), "low-power-off").NextRound(AnyTime).LeaveUnanswered("charging");
        late = opened;
        while (Planner.Next(late, model) is not (Move.HandOff or Move.Ask { Gate: not null }) and var move) late = InVain(late.NextRound(AnyTime), move);
    }

    /// <summary>The first move of a fresh case, when most can still be asked and tried.</summary>
    [Benchmark]
    public object First() => LookFrom(opened);

    /// <summary>A move in the middle of a case.</summary>
    [Benchmark]
    public object Middle() => LookFrom(middle);

    /// <summary>A move when little is left.</summary>
    [Benchmark]
    public object Late() => LookFrom(late);

    /// <summary>A move from where somebody has stood before.</summary>
    [Benchmark]
    public Move Again() => Planner.Next(middle, model);

    // Nothing is remembered.
    private LookAhead LookFrom(Case @case) => new LookAheads(model).Of(Situation.Of(@case, model));

    private static Case InVain(Case @case, Move move) => move switch
    {
        Move.Ask ask => @case.LeaveUnanswered(ask.Question),
        Move.Try attempt => Tried(@case, attempt.Fix),
        _ => @case,
    };

    private static Case Tried(Case @case, string fix) => @case.Try(fix, Outcome.NoChange, AnyTime);

    private Case Told(Case @case, string fact, string value) =>
        @case.NextRound(AnyTime).Learn(new Fact(fact, value, FactSource.Answered), model.Facts[fact].PerDevice);
}
