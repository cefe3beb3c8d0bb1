using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Moq;
using SyncBot.HandOff;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.Docs;

namespace SyncBot.Tests.Deployment;

/// <summary>What the templates set is what the host reads.</summary>
public sealed class TemplateSettingsTests
{
    // .NET reads these itself.
    private static readonly string[] OfDotNet = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED"];

    public static TheoryData<string> Names => Templates.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_setting_of_a_template_is_a_key_that_the_host_reads(string template)
    {
        var settings = Templates.Settings(template);
        var recording = new RecordingConfiguration([.. settings.Select(s => (s.Key.Replace("__", ":", StringComparison.Ordinal), s.Value)), ("Storage:Provider", "sqlite"), ("Storage:ConnectionString", "Data Source=a.db")]);

        _ = SyncBot.Settings.Read(new ConfigurationBuilder().Add(recording).Build(), Mock.Of<IHostEnvironment>(e => e.ContentRootPath == "/srv" && e.EnvironmentName == "Production"));

        var read = recording.Asked.Where(k => k != HandOffOptions.Section).Concat(OfDotNet).ToList();
        Assert.All(settings.Keys, key => Assert.Contains(key, read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_settings_of_a_template_start_a_host_that_is_ready(string template)
    {
        // Where the store is in the network is the one thing that isn't here.
        var settings = Templates.Settings(template).Where(s => !s.Key.StartsWith("Storage__", StringComparison.Ordinal)).Select(s => $"{s.Key.Replace("__", ":", StringComparison.Ordinal)}={s.Value}");
        await using var host = await TestHost.StartAsync("Production", settings: [.. settings]);

        using var ready = await host.Http.GetAsync(new Uri("/readyz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void State_is_in_PostgreSQL_wherever_there_is_a_network_between(string template)
    {
        var settings = Templates.Settings(template);

        Assert.Equal(template == "systemd" ? "sqlite" : "postgres", settings["Storage__Provider"]);
        Assert.NotEmpty(settings["Storage__ConnectionString"]);
        Assert.Equal("true", settings["ASPNETCORE_FORWARDEDHEADERS_ENABLED"]);
    }

    [Fact]
    public void Compose_takes_from_its_file_of_variables_what_is_in_it()
    {
        string[] optional = ["PORT", "SYNCBOT_IMAGE"];

        Assert.Equal(Templates.Variables("compose.env.example").Keys.Order(), Templates.Placeholders(Templates.Read("compose.yaml")).Except(optional).Order());
    }

    [Fact]
    public async Task Compose_starts_nothing_without_a_password_and_the_website_with_one_alone()
    {
        var environment = Templates.Yaml("compose.yaml")["services"]!["syncbot"]!["environment"]!.AsObject().ToDictionary(v => v.Key, v => v.Value!.ToString());
        var password = new Dictionary<string, string> { ["DATABASE_PASSWORD"] = "0123456789abcdef" };

        Assert.Throws<InvalidOperationException>(() => environment.Values.Select(v => Templates.Filled(v, new Dictionary<string, string>())).ToList());
        var settings = environment.Where(v => !v.Key.StartsWith("Storage__", StringComparison.Ordinal)).Select(v => $"{v.Key.Replace("__", ":", StringComparison.Ordinal)}={Templates.Filled(v.Value, password)}");
        await using var host = await TestHost.StartAsync("Production", settings: [.. settings]);
        Assert.Equal("ready", await host.Http.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
    }
}
