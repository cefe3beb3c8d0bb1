using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SyncBot.Telemetry;

/// <summary>Sends logs, traces and metrics to a collector over OTLP while the host runs, and what is left when it ends. Without a collector there is none of this.</summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    // .NET's own. What they say of addresses is taken out again: see SpanFilter.
    private static readonly string[] Sources = [Instruments.Name, "Microsoft.AspNetCore", "System.Net.Http"];
    private static readonly string[] Meters = [Instruments.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    private OpenTelemetrySdk? sdk;

    /// <summary>Adds the export, if there is a collector.</summary>
    public static void AddTo(WebApplicationBuilder builder, TelemetrySettings settings)
    {
        if (settings.Collector is null) return;
        builder.Services.AddSingleton<IStartupFilter, RequestSpans>();
        builder.Services.AddHostedService<TelemetryExport>();

        // Others than we write addresses of requests at lower levels. Only rules of Logging:OpenTelemetry change this.
        builder.Logging
            .AddFilter<OpenTelemetryLoggerProvider>(category: null, LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>(nameof(SyncBot), LogLevel.Information)
            .AddFilter<OpenTelemetryLoggerProvider>("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddOpenTelemetry(logs =>
        {
            // Scopes hold the addresses of requests.
            logs.IncludeScopes = false;
            logs.SetResourceBuilder(Describe(ResourceBuilder.CreateEmpty())).AddOtlpExporter();
        });
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        sdk = OpenTelemetrySdk.Create(export =>
        {
            export.Services.AddSingleton(configuration);
            export
                .ConfigureResource(resource => Describe(resource.Clear()))
                .WithTracing(traces => traces.AddSource(Sources).AddProcessor(new SpanFilter()).AddOtlpExporter())
                .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left. The last turns are over by now.</summary>
    public void Dispose() => sdk?.Dispose();

    // What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say comes last, so it counts.
    private static ResourceBuilder Describe(ResourceBuilder resource) => resource
        .AddService("syncbot", serviceVersion: typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
