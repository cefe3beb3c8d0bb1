using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.FollowUps;

/// <summary>Promises to ask about a fix that the knowledge does not have any more.</summary>
public sealed class OutdatedCheckInTests : IAsyncLifetime, IDisposable
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly TempFolder folder = new();
    private Uri link = null!;
    private string resume = "";
    private TestHost host = null!;

    public async Task InitializeAsync()
    {
        using var copy = new KnowledgeCopy();
        copy.Rename("cool-down", "former-cool-down");
        await using (var former = await TestHost.StartAsync(folder: folder, clock: clock, settings: $"Knowledge:Path={copy.Folder}"))
        {
            var client = await DirectLineClient.BeginAsync(former);
            foreach (var line in (string[])["my phone is really hot", "later", "calendar file"]) await client.SayAsync(line);
            resume = client.Resume;
            var said = (await client.ActivitiesAsync()).ToString();
            link = new Uri(Regex.Match(said, @"http://localhost/followups/[\w-]+\.ics", RegexOptions.None, TimeSpan.FromSeconds(1)).Value);
            using var file = await former.Http.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }

        host = await TestHost.StartAsync(folder: folder, clock: clock);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task There_is_no_calendar_file_for_it()
    {
        using var answer = await host.Http.GetAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("nothing is to be asked", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_dropped_when_it_is_due_and_nothing_is_said()
    {
        clock.Now = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse((await host.SqlAsync("SELECT due FROM follow_ups"))!, CultureInfo.InvariantCulture));

        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM follow_ups") == "0");

        var again = await DirectLineClient.BeginAsync(host, resume);
        Assert.DoesNotContain(await again.ActivitiesAsync(), a => a.ToString().Contains(Shipped.Knowledge.Wording.Line(Line.CheckIn), StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains("could not be asked", StringComparison.Ordinal) || l.Contains("was agreed", StringComparison.Ordinal));
        Assert.Empty(host.Log.Errors);
    }
}
