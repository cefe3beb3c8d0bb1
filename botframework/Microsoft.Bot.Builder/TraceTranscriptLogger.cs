using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Writes transcripts to <see cref="Trace"/>.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
        MaxDepth = null,
    };

    private readonly bool _traceActivity;

    /// <summary>Writes activities in full.</summary>
    public TraceTranscriptLogger()
        : this(true)
    {
    }

    /// <summary>Writes activities in full, or only who sent what type; then the text is added while a debugger is attached.</summary>
    public TraceTranscriptLogger(bool traceActivity) => _traceActivity = traceActivity;

    /// <inheritdoc/>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);

        Trace.TraceInformation(_traceActivity ? JsonConvert.SerializeObject(activity, Settings) : Summarize(activity));
        return Task.CompletedTask;
    }

    private static string Summarize(IActivity activity)
    {
        var summary = $"{activity.From.Name ?? activity.From.Id ?? activity.From.Role} [{activity.Type}]";
        return Debugger.IsAttached && activity.Type == ActivityTypes.Message ? $"{summary} {activity.AsMessageActivity()?.Text}" : summary;
    }
}
