namespace SyncBot.Telemetry;

/// <summary>Where logs, traces and metrics go. The standard <c>OTEL_</c> variables say more; the OpenTelemetry SDK reads those itself.</summary>
/// <param name="Collector">The OTLP collector, or null to send nothing.</param>
internal sealed record TelemetrySettings(Uri? Collector)
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Headers = "OTEL_EXPORTER_OTLP_HEADERS";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>Reads the variables.</summary>
    /// <exception cref="ConfigurationException">A value is wrong.</exception>
    public static TelemetrySettings Read(IConfiguration configuration)
    {
        var given = configuration[Endpoint] ?? "";
        var protocol = configuration[Protocol] ?? "";
        if (given.Length == 0) return new TelemetrySettings(Collector: null);
        if (!Uri.TryCreate(given, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) throw new ConfigurationException($"{Endpoint} is '{given}': it must be an http or https address.");
        if (protocol is not ("" or "grpc" or "http/protobuf")) throw new ConfigurationException($"{Protocol} is '{protocol}': it must be 'grpc' or 'http/protobuf'.");
        if ((configuration[Headers] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Any(h => h.IndexOf('=', StringComparison.Ordinal) < 1)) throw new ConfigurationException($"{Headers} can't be read: it must be like 'name=value,name=value'.");
        return new TelemetrySettings(url);
    }
}
