using SyncBot.Tests.Conversations;

namespace SyncBot.Tests;

public sealed class ConfigurationTests
{
    private const string AppId = "BotFramework:AppId=4a1c9d3e-0000-4000-8000-000000000001";

    private static string[] Twilio { get; } =
        ["Twilio:AccountSid=AC00000000000000000000000000000001", "Twilio:AuthToken=token", "Twilio:From=+15550000000", "Twilio:PublicUrl=https://a.example/sms/twilio"];

    public static TheoryData<string, string[]> Faults => new()
    {
        { "Storage__Provider", ["Storage:Provider=oracle"] },
        { "Storage__ConnectionString", ["Storage:ConnectionString=Data Source=/proc/nope/store.db"] },
        { "Storage__ConnectionString", ["Storage:Provider=postgres", "Storage:ConnectionString=Host=127.0.0.1;Port=99999"] },
        { "Storage__ConnectionString", ["Storage:Provider=postgres", "Storage:ConnectionString=Host=127.0.0.1;Port=9;Multiplexing=true;Pooling=false"] },
        { "DirectLine__Secret", ["DirectLine:Secret=change-me"] },
        { "Twilio__AuthToken", ["Twilio:AuthToken=change-me"] },
        { "BotFramework__AppId", ["BotFramework:AppId=00000000-0000-0000-0000-000000000000"] },
        { "Proxies__Trusted", ["Proxies:Trusted=10"] },
        { "OTEL_EXPORTER_OTLP_HEADERS", ["OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1", "OTEL_EXPORTER_OTLP_HEADERS=garbage"] },
        { "Storage__ConnectionString", ["Storage:ConnectionString=Nonsense Key=1"] },
        { "Storage__ConnectionString", ["Storage:Provider=postgres"] },
        { "Storage__ConnectionString", ["Storage:Provider=postgres", "Storage:ConnectionString=postgres://bot:Geheim-4711@db/syncbot"] },
        { "Storage__ConnectionString", ["Storage:Provider=postgres", "Storage:ConnectionString=Username=bot;Password=Geheim-4711"] },
        { "Storage__ConnectionString", ["Storage:Provider=postgres", "Storage:ConnectionString=Host=db;Password=half;Geheim-4711=1"] },
        { "HandOff__WebhookUrl", ["HandOff:WebhookUrl=somewhere", "HandOff:WebhookSecret=s"] },
        { "HandOff__WebhookUrl", ["HandOff:WebhookUrl=ftp://127.0.0.1/", "HandOff:WebhookSecret=s"] },
        { "HandOff__WebhookSecret", ["HandOff:WebhookUrl=http://127.0.0.1:9/"] },
        { "HandOff__OpeningHours", ["HandOff:OpeningHours=always"] },
        { "HandOff__TimeZone", ["HandOff:TimeZone=Mars/Olympus"] },
        { "FollowUps__TimeZone", ["FollowUps:TimeZone=Mars/Olympus"] },
        { "FollowUps__QuietHours", ["FollowUps:QuietHours=at night"] },
        { "FollowUps__QuietHours", ["FollowUps:QuietHours=21:00"] },
        { "FollowUps__QuietHours", ["FollowUps:QuietHours=21:00-24:00"] },
        { "FollowUps__QuietHours", ["FollowUps:QuietHours=08:00-08:00"] },
        { "BotFramework__Enabled", ["BotFramework:Enabled=perhaps"] },
        { "BotFramework__AppId", ["BotFramework:AppId=syncbot"] },
        { "BotFramework__AppId", ["BotFramework:AppPassword=p"] },
        { "BotFramework__AppType", [AppId, "BotFramework:AppType=TripleTenant"] },
        { "BotFramework__AppType", [AppId, "BotFramework:AppType=1"] },
        { "BotFramework__TenantId", [AppId, "BotFramework:AppPassword=p"] },
        { "BotFramework__TenantId", [AppId, "BotFramework:AppPassword=p", "BotFramework:TenantId=a/b"] },
        { "BotFramework__TenantId", [AppId, "BotFramework:AppPassword=p", "BotFramework:AppType=MultiTenant", "BotFramework:TenantId=example.org"] },
        { "BotFramework__TenantId", [AppId, "BotFramework:AppType=UserAssignedMSI"] },
        { "BotFramework__AppPassword", [AppId, "BotFramework:TenantId=example.org"] },
        { "BotFramework__AppPassword", [AppId, "BotFramework:AppType=multitenant"] },
        { "BotFramework__AppPassword", [AppId, "BotFramework:AppType=userassignedmsi", "BotFramework:TenantId=example.org", "BotFramework:AppPassword=p"] },
        { "BotFramework__Cloud", ["BotFramework:Cloud=moon"] },
        { "BotFramework__ChannelMetadataUrl", ["BotFramework:ChannelMetadataUrl=http://example.org/keys"] },
        { "BotFramework__EmulatorMetadataUrl", ["BotFramework:EmulatorMetadataUrl=somewhere"] },
        { "BotFramework__LoginUrl", ["BotFramework:LoginUrl=https://me@example.org/"] },
        { "Twilio__AuthToken", ["Twilio:AccountSid=AC00000000000000000000000000000001", "Twilio:From=+15550000000", "Twilio:PublicUrl=https://a.example/sms/twilio"] },
        { "Twilio__AccountSid", [.. Twilio, "Twilio:AccountSid=me"] },
        { "Twilio__AuthToken", [.. Twilio, "Twilio:AuthToken=two words"] },
        { "Twilio__From", [.. Twilio, "Twilio:From=the office"] },
        { "Twilio__PublicUrl", [.. Twilio, "Twilio:PublicUrl=/sms/twilio"] },
        { "Twilio__PublicUrl", [.. Twilio, "Twilio:PublicUrl=http://a.example/sms/twilio"] },
        { "RateLimits__Enabled", ["RateLimits:Enabled=sometimes"] },
        { "RateLimits__PerUser__PerMinute", ["RateLimits:PerUser:PerMinute=0"] },
        { "RateLimits__PerUser__Burst", ["RateLimits:PerUser:Burst=-1"] },
        { "RateLimits__PerConversation__Burst", ["RateLimits:PerConversation:Burst=many"] },
        { "RateLimits__PerAddress__PerMinute", ["RateLimits:PerAddress:PerMinute=1.5"] },
        { "RateLimits__Requests__PerMinute", ["RateLimits:Requests:PerMinute=99999999999"] },
        { "RateLimits__Reads__Burst", ["RateLimits:Reads:Burst=1e3"] },
        { "RateLimits__NewConversations__Burst", ["RateLimits:NewConversations:Burst=0"] },
        { "RateLimits__Sockets__PerAddress", ["RateLimits:Sockets:PerAddress=none"] },
        { "Proxies__Trusted", ["Proxies:Trusted=10.0.0.0/8 proxy.example"] },
        { "Proxies__Trusted", ["Proxies:Trusted=10.0.0.0/99"] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_wrong_value_is_named_in_one_sentence_before_anything_is_served(string key, string[] settings)
    {
        using var folder = new TempFolder();

        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => TestHost.StartAsync(folder: folder, settings: settings));

        Assert.StartsWith(key, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_it_starts_with_an_app_id_or_with_the_Bot_Framework_switched_off(string environment)
    {
        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => TestHost.StartAsync(environment, settings: ["BotFramework:Cloud=public"]));
        await using var off = await TestHost.StartAsync(environment, settings: ["BotFramework:Enabled=False"]);
        await using var on = await TestHost.StartAsync(environment, settings: [AppId.ToUpperInvariant(), "BotFramework:AppType=singletenant", "BotFramework:TenantId=example.org", "BotFramework:AppPassword=p"]);

        Assert.StartsWith("BotFramework__AppId is missing", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public async Task The_program_says_it_and_ends_with_1()
    {
        var (exit, _, errors) = await SyncBotProcess.RunAsync(["serve"], environment: [("Storage__Provider", "oracle"), ("ASPNETCORE_ENVIRONMENT", "Development")]);

        Assert.Equal(1, exit);
        Assert.StartsWith("Storage__Provider", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_no_database_stops_the_start_and_is_left_alone()
    {
        using var folder = new TempFolder();
        var file = folder.File("store.db");
        await File.WriteAllTextAsync(file, "This is a letter, not a database. It must stay as it is, every word of it.");

        await Assert.ThrowsAsync<ConfigurationException>(() => TestHost.StartAsync(folder: folder, settings: [$"Storage:ConnectionString=Data Source={file};Pooling=False"]));

        Assert.StartsWith("This is a letter", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_stops_the_start()
    {
        using var folder = new TempFolder();
        await using (var host = await TestHost.StartAsync(folder: folder)) await host.SqlAsync("PRAGMA user_version = 99");

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => TestHost.StartAsync(folder: folder));

        Assert.Contains("99", fault.Message, StringComparison.Ordinal);
    }
}
