using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Channels.Sms;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.FollowUps;

/// <summary>What the bot texts by itself.</summary>
public sealed class SmsCheckInTests : IAsyncLifetime, IDisposable
{
    private const string Number = "+15551239876";

    private static readonly string Asking = Shipped.Knowledge.Wording.InShort().Line(Line.CheckIn);

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly TempFolder folder = new();
    private FakeTwilio twilio = null!;
    private TestHost host = null!;

    private TextingPerson Person => new(host, Number);

    public async Task InitializeAsync()
    {
        twilio = await FakeTwilio.StartAsync();
        host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await twilio.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_question_comes_as_a_text_and_the_number_is_kept_only_until_then()
    {
        await Person.SayAsync("my phone is really hot", ("MessageSid", "SM1"));
        Assert.DoesNotContain(Number, await host.ReadStoreAsync(), StringComparison.Ordinal);
        clock.Now = await PromiseAsync();

        await Soon.HoldsAsync(() => !twilio.Posted.IsEmpty);

        var (_, _, form) = Assert.Single(twilio.Posted);
        Assert.Equal((Number, "+15550000000"), ((string?)form["To"], (string?)form["From"]));
        Assert.Contains(Asking, (string?)form["Body"], StringComparison.Ordinal);
        await Person.SayAsync("it worked", ("MessageSid", "SM4"));
        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT (SELECT count(*) FROM follow_ups) + (SELECT count(*) FROM outgoing)") == "0");
    }

    [Fact]
    public async Task What_is_late_waits_for_the_end_of_the_quiet_hours()
    {
        await PromiseAsync();
        await host.DisposeAsync();
        clock.Now = new DateTimeOffset(2026, 3, 2, 22, 0, 0, TimeSpan.Zero);
        host = await StartAsync();
        var morning = new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

        await Soon.HoldsAsync(async () => await DueAsync() == morning);
        Assert.Empty(twilio.Posted);

        clock.Now = morning;
        await Soon.HoldsAsync(() => !twilio.Posted.IsEmpty);
        Assert.Single(twilio.Posted);
    }

    [Fact]
    public async Task What_twilio_puts_off_is_sent_later_and_once()
    {
        twilio.AnswerNext(429, retryAfter: "1");
        clock.Now = await PromiseAsync();
        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM outgoing WHERE attempts = 1") == "1");

        clock.Now += TimeSpan.FromMinutes(1);

        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM outgoing") == "0");
        Assert.Equal(2, twilio.Posted.Count);
    }

    [Fact]
    public async Task Who_has_said_stop_is_not_asked()
    {
        var due = await PromiseAsync();
        await Person.SayAsync("STOP", ("MessageSid", "SM3"));

        clock.Now = due;

        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM follow_ups") == "0");
        Assert.Empty(twilio.Posted);
    }

    private async Task<DateTimeOffset> PromiseAsync()
    {
        await Person.SayAsync("my phone is really hot", ("MessageSid", "SM1"));
        await Person.SayAsync("later", ("MessageSid", "SM2"));
        return await DueAsync();
    }

    private async Task<DateTimeOffset> DueAsync() => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse((await host.SqlAsync("SELECT due FROM follow_ups"))!, CultureInfo.InvariantCulture));

    private Task<TestHost> StartAsync() => TestHost.StartAsync(folder: folder, clock: clock, configure: Join, settings: TextingPerson.Settings);

    private void Join(WebApplicationBuilder builder) => builder.Services.AddHttpClient("twilio").AddHttpMessageHandler(() => new To(twilio.Address));

    private sealed class To(Uri place) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(place, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
