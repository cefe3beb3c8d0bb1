namespace SyncBot.Telemetry;

/// <summary>The names of what spans and measurements say.</summary>
internal static class Tags
{
    /// <summary>What all names begin with.</summary>
    public const string Prefix = "syncbot.";

    /// <summary>The channel of a turn.</summary>
    public const string Channel = Prefix + "channel";

    /// <summary>How a turn, an attempt or a delivery went.</summary>
    public const string Outcome = Prefix + "outcome";

    /// <summary>The kind of a move.</summary>
    public const string Move = Prefix + "move";

    /// <summary>The id of a fix.</summary>
    public const string Fix = Prefix + "fix";

    /// <summary>Why a person takes over.</summary>
    public const string Reason = Prefix + "reason";

    /// <summary>Where something was to go.</summary>
    public const string Target = Prefix + "target";

    /// <summary>The type of what went wrong.</summary>
    public const string Error = "error.type";

    /// <summary>A request's method.</summary>
    public const string Method = "http.request.method";

    /// <summary>A request's route: its address with names in the place of what differs.</summary>
    public const string Route = "http.route";

    /// <summary>A response's status.</summary>
    public const string Status = "http.response.status_code";
}
