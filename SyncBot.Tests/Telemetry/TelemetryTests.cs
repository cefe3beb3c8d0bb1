using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Channels.Sms;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string Said = "syncing with icloud paused ever since quokkaparade";
    private const string Number = "+15558675309";

    [Fact]
    public async Task Turns_moves_and_fixes_reach_the_collector_when_the_host_ends_at_the_latest()
    {
        await using var collector = await OtlpReceiver.StartAsync();

        await TalkAsync(collector);

        Assert.All(["turn", "syncbot.channel", "syncbot.move", "syncbot.outcome", "answered", "POST /sms/twilio", "check-back"], name => Assert.Contains(name, collector.Of("traces"), StringComparison.Ordinal));
        Assert.All(["syncbot.turns", "syncbot.turn.duration", "syncbot.moves", "syncbot.fixes", "low-power-off", "no-change", "syncbot.hand-offs", "asked", "directline", "sms", "emulator", "http.server.request.duration"], name => Assert.Contains(name, collector.Of("metrics"), StringComparison.Ordinal));
        Assert.Contains("log-quality", collector.Of("logs"), StringComparison.Ordinal);
        Assert.Contains("service.name", collector.Of("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_sent_tells_who_somebody_is_or_what_they_said()
    {
        await using var collector = await OtlpReceiver.StartAsync();

        var secrets = await TalkAsync(collector);

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, collector.Everything, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("/healthz", collector.Of("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_is_away_disturbs_nobody()
    {
        await using var host = await TestHost.StartAsync(settings: [$"OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:{FreePort.Find()}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_EXPORTER_OTLP_TIMEOUT=500"]);

        Assert.NotEqual("", (await host.NewVisitor().SayAsync(Said)).Pending);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4317", "OTEL_EXPORTER_OTLP_PROTOCOL=carrier-pigeon")]
    public async Task A_wrong_value_stops_the_start_and_is_named(string key, params string[] settings)
    {
        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => TestHost.StartAsync(settings: settings));

        Assert.StartsWith(key, fault.Message, StringComparison.Ordinal);
    }

    // Over three doors; gives what must not get out.
    private static async Task<IReadOnlyList<string>> TalkAsync(OtlpReceiver collector)
    {
        await using var host = await TestHost.StartAsync(settings: [.. collector.Settings, .. TextingPerson.Settings]);
        var visitor = host.NewVisitor("emulator");
        await visitor.SayAsync(Said);
        await visitor.SayAsync("low power mode is on");
        await visitor.SayAsync("no change");
        var cases = visitor.Last.Case;
        await visitor.SayAsync("talk to a person");

        // Not the last: the span of a request ends a moment after its answer.
        await new TextingPerson(host, Number).SayAsync(Said);
        var client = await DirectLineClient.BeginAsync(host);
        await client.SayAsync(Said);
        await client.ActivitiesAsync();
        using (await client.OpenAsync()) await client.SayAsync("my phone is hot");
        await client.SayAsync("later");
        _ = await host.Http.GetStringAsync(new Uri("/healthz", UriKind.Relative));
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("SyncBot.Tests").LogInformation("A line of {Kind}", "log-quality");
        return ["quokkaparade", Said, Number, Number.TrimStart('+'), visitor.User, visitor.Conversation, cases, client.Conversation, client.User, client.Token, client.Resume];
    }
}
