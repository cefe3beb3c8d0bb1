using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace SyncBot.Telemetry;

/// <summary>
/// Lets out of a span only what can't tell who somebody is: addresses of requests have conversations, phone numbers and tokens in
/// them.
/// </summary>
internal sealed class SpanFilter : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Harmless = new[]
    {
        Tags.Method, Tags.Status, Tags.Route, Tags.Error, "server.address", "server.port", "network.protocol.version",
    }.ToFrozenSet();

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        data.SetStatus(data.Status);
        foreach (var (tag, _) in data.TagObjects.ToList())
        {
            if (!Harmless.Contains(tag) && !tag.StartsWith(Tags.Prefix, StringComparison.Ordinal)) data.SetTag(tag, value: null);
        }
    }
}
