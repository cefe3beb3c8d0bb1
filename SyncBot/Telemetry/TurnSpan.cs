using System.Diagnostics;
using System.Text.Json;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Telemetry;

/// <summary>Measures one turn: on which channel, to which kind of move, how it went. It never tells what was said, by whom or in which case.</summary>
internal sealed class TurnSpan : IDisposable
{
    private const string NotSaved = "not-saved";
    private const string NotSent = "not-sent";
    private const string Failed = "failed";
    private const string Repeated = "repeated";
    private const string Answered = "answered";

    private readonly long begun = Stopwatch.GetTimestamp();
    private readonly Activity? span = Instruments.Spans.StartActivity("turn");
    private readonly string channel;
    private string outcome = NotSaved;
    private Case? before;
    private Case? after;

    private TurnSpan(string channel) => this.channel = channel;

    /// <summary>Begins to measure.</summary>
    /// <param name="channel">The channel's id.</param>
    public static TurnSpan Begin(string? channel) => new(ChannelNames.Of(channel));

    /// <summary>What the turn did to the case; it counts only when it is saved.</summary>
    /// <param name="loaded">The case as it was, or null.</param>
    /// <param name="left">The case as it is now, or null.</param>
    public void Took(Case? loaded, Case? left) => (before, after) = (loaded, left);

    /// <summary>The bot failed, and the person is told so.</summary>
    public void Fails(Exception failure)
    {
        outcome = Failed;
        span?.SetTag(Tags.Error, failure.GetType().FullName);
    }

    /// <summary>The activity has come before, and gets the same answer.</summary>
    public void Repeats() => outcome = Repeated;

    /// <summary>All that the turn changed is saved; it has yet to be sent.</summary>
    public void IsSaved()
    {
        if (outcome is NotSaved) outcome = NotSent;
        if (after?.Pending is not { } move) return;
        var kind = JsonNamingPolicy.KebabCaseLower.ConvertName(Moves.NameOf(move));
        span?.SetTag(Tags.Move, kind);
        var same = before?.Id == after.Id ? before : null;
        foreach (var attempt in after.Attempts.Except(same?.Attempts ?? [])) Instruments.Fixes.Add(1, new(Tags.Fix, attempt.Fix), new(Tags.Outcome, Outcomes.IdOf(attempt.Outcome)));
        if (move == same?.Pending) return;
        Instruments.Moves.Add(1, new(Tags.Channel, channel), new(Tags.Move, kind));
        if (move is Move.HandOff handOff) Instruments.HandOffs.Add(1, new KeyValuePair<string, object?>(Tags.Reason, handOff.Reason));
    }

    /// <summary>All that the turn says is sent.</summary>
    public void IsSent()
    {
        if (outcome is NotSent) outcome = Answered;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Instruments.Turns.Add(1, new(Tags.Channel, channel), new(Tags.Outcome, outcome));
        Instruments.TurnDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new(Tags.Channel, channel), new(Tags.Outcome, outcome));
        if (outcome is NotSent) Instruments.DeliveryFailed(channel);
        if (span is null) return;
        span.SetTag(Tags.Channel, channel).SetTag(Tags.Outcome, outcome);
        if (outcome is Failed or NotSaved or NotSent) span.SetStatus(ActivityStatusCode.Error);
        span.Dispose();
    }
}
