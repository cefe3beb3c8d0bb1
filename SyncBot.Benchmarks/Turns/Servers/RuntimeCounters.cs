using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>What a .NET process tells of itself once a second, over its diagnostic port.</summary>
internal sealed class RuntimeCounters : IDisposable
{
    private const long CollectNow = 0x800000;

    private readonly EventPipeSession session;
    private readonly Task reading;
    private readonly Lock sync = new();
    private double allocated;
    private double heap;
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RuntimeCounters(EventPipeSession session)
    {
        this.session = session;
        reading = Task.Run(Read);
    }

    /// <summary>Listens to a process.</summary>
    /// <param name="process">Its id.</param>
    /// <param name="collect">Whether it is to collect its garbage first.</param>
    public static RuntimeCounters Of(int process, bool collect = false)
    {
        var counters = new EventPipeProvider("System.Runtime", EventLevel.Informational, 0, new Dictionary<string, string>(StringComparer.Ordinal) { ["EventCounterIntervalSec"] = "1" });
        var collection = new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, CollectNow);
        return new RuntimeCounters(new DiagnosticsClient(process).StartEventPipeSession(collect ? [counters, collection] : [counters], requestRundown: false));
    }

    /// <summary>The bytes that it has allocated until it said so last, since it was first asked.</summary>
    public async Task<double> AllocatedAsync()
    {
        await Next();
        lock (sync) return allocated;
    }

    /// <summary>The size of its heap in MB.</summary>
    public async Task<double> HeapAsync()
    {
        await Next();
        await Next();
        lock (sync) return heap;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Stop();
        reading.Wait();
        session.Dispose();
    }

    private Task Next()
    {
        lock (sync) return next.Task;
    }

    private void Read()
    {
        using var source = new EventPipeEventSource(session.EventStream);
        source.Dynamic.All += Take;
        source.Process();
    }

    private void Take(TraceEvent said)
    {
        if (said.EventName != "EventCounters" || said.PayloadValue(0) is not IDictionary<string, object> outer || outer["Payload"] is not IDictionary<string, object> counter) return;
        lock (sync)
        {
            switch (counter["Name"])
            {
                case "gc-heap-size":
                    heap = Number(counter["Mean"]);
                    break;
                case "alloc-rate":
                    allocated += Number(counter["Increment"]);
                    next.SetResult();
                    next = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    break;
            }
        }
    }

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
