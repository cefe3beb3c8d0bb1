using System.Collections.Concurrent;
using System.Diagnostics;

namespace SyncBot.Tests.Conversations;

/// <summary>Keeps the names, tags, baggage and events of every trace of this process, whoever makes it.</summary>
internal sealed class TraceRecorder : IDisposable
{
    private readonly ConcurrentQueue<string> traces = new();
    private readonly ActivityListener listener;

    /// <summary>Begins to listen.</summary>
    public TraceRecorder()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Enqueue(Written(activity)),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> Traces => [.. traces];

    public void Dispose() => listener.Dispose();

    private static string Written(Activity activity) => string.Join(
        ' ',
        [activity.DisplayName, .. Pairs(activity.TagObjects), .. activity.Baggage.Select(b => $"{b.Key}={b.Value}"), .. activity.Events.SelectMany(e => (string[])[e.Name, .. Pairs(e.Tags)])]);

    private static IEnumerable<string> Pairs(IEnumerable<KeyValuePair<string, object?>> tags) => tags.Select(t => $"{t.Key}={t.Value}");
}
