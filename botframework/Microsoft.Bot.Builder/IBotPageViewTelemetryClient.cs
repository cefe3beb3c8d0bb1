using System.Collections.Generic;

namespace Microsoft.Bot.Builder;

/// <summary>A telemetry client that knows page views, and counts dialogs as pages.</summary>
public interface IBotPageViewTelemetryClient
{
    /// <summary>Reports that a dialog was shown.</summary>
    void TrackPageView(string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}
