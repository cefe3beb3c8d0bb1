using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.FollowUps;

/// <summary>What the bot says by itself on a page, which may be closed by then, and the calendar file.</summary>
public sealed class PageCheckInTests : IAsyncLifetime
{
    private static readonly string Asking = Shipped.Knowledge.Wording.Line(Line.CheckIn);

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private TestHost host = null!;
    private DirectLineClient client = null!;

    public async Task InitializeAsync()
    {
        host = await TestHost.StartAsync(clock: clock);
        client = await DirectLineClient.BeginAsync(host);
        await client.SayAsync("my phone is really hot");
        await client.SayAsync("later");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_question_is_there_when_the_page_is_opened_again()
    {
        clock.Now = await DueAsync();
        await Soon.HoldsAsync(async () => await DueAsync() > clock.Now);
        clock.Now += TimeSpan.FromMinutes(10);

        var again = await DirectLineClient.BeginAsync(host, client.Resume);

        var activities = await again.ActivitiesAsync();
        Assert.Single(activities, a => a.ToString().Contains(Asking, StringComparison.Ordinal));
        Assert.DoesNotContain(activities, a => (string?)a["name"] == "checkIn");
        Assert.Contains(activities.TakeLast(2), a => a.ToString().Contains(Asking, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_the_page_open_is_asked_at_once()
    {
        using var socket = await client.OpenAsync();
        await DirectLineClient.NextAsync(socket);

        clock.Now = await DueAsync();

        JObject heard;
        do heard = (await DirectLineClient.NextAsync(socket))!;
        while (!heard.ToString().Contains(Asking, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_calendar_file_has_the_time_and_the_steps_until_nothing_is_to_be_asked()
    {
        var link = await LinkAsync();
        Assert.Equal(link, await LinkAsync());

        using (var file = await host.Http.GetAsync(link))
        {
            Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (file.StatusCode, file.Content.Headers.ContentType?.ToString()));
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            Assert.True(file.Headers.CacheControl?.NoStore);
            var due = await DueAsync();
            Assert.Contains($"DTSTART:{due.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}\r\n", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await client.SayAsync("it worked");
        using var gone = await host.Http.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("nothing is to be asked", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_make_up_the_address_of_a_calendar_file()
    {
        var (link, id) = (await LinkAsync(), JObject.Parse((await host.OpenAsync("SELECT state FROM cases"))!)["case"]!["id"]!.ToString());
        var token = link.Segments[^1][..^4];
        Assert.DoesNotContain(id, token, StringComparison.OrdinalIgnoreCase);
        string[] others = [$"{id}.ics", "x.ics", ".ics", token, $"{token}A.ics", $"{(token[0] == 'A' ? 'B' : 'A')}{token[1..]}.ics", $"{new string('A', 5000)}.ics", "a%20b.ics", $"{token[..^1]}%3D.ics"];

        foreach (var other in others)
        {
            using var answer = await host.Http.GetAsync(new Uri($"/followups/{other}", UriKind.Relative));
            Assert.Equal((HttpStatusCode.NotFound, other), (answer.StatusCode, other));
        }
    }

    private async Task<Uri> LinkAsync()
    {
        await client.SayAsync("calendar file");
        var said = (await client.ActivitiesAsync()).ToString();
        return new Uri(Regex.Matches(said, @"http://localhost/followups/[\w-]+\.ics", RegexOptions.None, TimeSpan.FromSeconds(1))[^1].Value);
    }

    private async Task<DateTimeOffset> DueAsync() => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse((await host.SqlAsync("SELECT due FROM follow_ups"))!, CultureInfo.InvariantCulture));
}
