using Newtonsoft.Json;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Cards;

namespace SyncBot.Tests.Channels.Teams;

/// <summary>Teams takes messages of about 100 KB as UTF-16; ours stay below 80 KB.</summary>
public sealed class TeamsSizeTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    private const int MostBytes = 80 * 1024;

    [Fact]
    public void Every_card_is_small_enough()
    {
        var renderer = new Renderer(CardSampleTests.Text, CardSampleTests.Deck);

        Assert.All(CardSample.All.Values, sample => Assert.InRange(
            SizeOf(JsonConvert.SerializeObject(renderer.Render(sample.Reply, ChannelProfile.Rich with { InPlace = true }, takesPlace: true, token: "CASE123/100"))),
            1,
            MostBytes));
    }

    [Fact]
    public async Task A_case_with_a_long_story_is_small_enough_when_it_is_handed_over()
    {
        var person = host.NewPerson();
        await person.SayAsync("syncing paused, low power mode is on");
        await person.SayAsync("talk to a person");
        for (var i = 0; i < 60; i++) await person.SayAsync($"{i}: {string.Join(' ', Enumerable.Repeat("and the photos of my daughter are in there", 60))}");

        var answer = await person.PressAsync("Show as text");

        Assert.Equal("It stands below.", (string?)answer["value"]);
        Assert.Contains(person.Chat.Lines, l => l.Contains("59: and the photos of my daughter", StringComparison.Ordinal));
        Assert.All(person.Chat.Messages, m => Assert.InRange(SizeOf(m.Activity.ToString(Formatting.None)), 1, MostBytes));
    }

    private static int SizeOf(string json) => 2 * json.Length;
}
