namespace SyncBot.Tests.Conversations;

public sealed class GateTests(SharedHost host) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("yes but no")]
    [InlineData("yes maybe")]
    [InlineData("sure not")]
    [InlineData("yes i cant")]
    [InlineData("no it is")]
    [InlineData("no its managed")]
    [InlineData("no wifi here")]
    [InlineData("no beta")]
    [InlineData("i hope it is not a work phone")]
    [InlineData("is it a company phone? not a work phone?")]
    [InlineData("1 2 3")]
    [InlineData("yes, wait no")]
    [InlineData("not a work phone, no wait it is")]
    public async Task A_gate_stays_closed_to_what_is_not_told_plainly(string said)
    {
        var visitor = await host.VisitorAtAsync("gate");
        var (gate, fix) = (host.Knowledge.Model.Gates[visitor.Last.Ids[0]], visitor.Last.Ids[^1]);
        var fact = host.Knowledge.Model.Questions[gate.Question].Fact;

        await visitor.SayAsync(said);

        Assert.DoesNotContain((string?)visitor.Last.Facts[fact] ?? "", gate.Passes);
        Assert.NotEqual(fix, visitor.Last.Fix);
    }

    [Theory]
    [InlineData("do i have a backup? is there enough space on my phone? i hope it is not a work phone")]
    [InlineData("maybe i have a backup, i used to know my password")]
    [InlineData("i have a backup, no wait i dont. i know the wifi password, no wait i dont")]
    [InlineData("i have a backup from 2019 and a backup of my old android")]
    public async Task What_is_asked_or_hoped_in_the_first_message_opens_no_gate(string said)
    {
        var visitor = host.NewVisitor();

        await visitor.SayAsync($"syncing with icloud paused. {said}");

        foreach (var gate in host.Knowledge.Model.Gates.Values)
        {
            var fact = host.Knowledge.Model.Questions[gate.Question].Fact;
            Assert.DoesNotContain((string?)visitor.Last.Facts[fact] ?? "", gate.Passes);
        }
    }

    [Theory]
    [InlineData("yes, all on my ipad")]
    [InlineData("i mean, yes i think my ipad has them")]
    public async Task A_device_that_is_named_at_a_gate_is_not_the_one_that_is_looked_at(string said)
    {
        var visitor = await host.VisitorAtAsync("gate");

        await visitor.SayAsync(said);

        Assert.NotEqual("ipad", (string?)visitor.Last.Facts["device"]);
    }

    [Fact]
    public async Task Who_says_themselves_better_at_a_gate_takes_nothing_back()
    {
        var visitor = await host.VisitorAtAsync("gate");
        var (gate, attempts) = (host.Knowledge.Model.Gates[visitor.Last.Ids[0]], visitor.Last.Attempts);

        await visitor.SayAsync("no i mean yes");

        Assert.Equal("yes", (string?)visitor.Last.Facts[host.Knowledge.Model.Questions[gate.Question].Fact]);
        Assert.Equal(attempts, visitor.Last.Attempts);
    }

    [Fact]
    public async Task What_was_safe_on_one_device_is_asked_anew_for_the_one_that_was_meant()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("my iphone says syncing with icloud paused");
        await visitor.TalkAsync(t => host.WayThrough(t) ?? "no change", until: t => t.Fix is { } fix && host.IsDisruptive(fix));
        Assert.False(visitor.Last.IsEnd);

        await visitor.SayAsync("sorry, i meant my mac");

        Assert.Equal("mac", (string?)visitor.Last.Facts["device"]);
        Assert.False(visitor.Last.Fix is { } offered && host.IsDisruptive(offered), visitor.Last.Pending);
    }

    [Theory]
    [InlineData("it is a work phone, my company manages it", "managed", "yes")]
    [InlineData("i forgot my password", "password-known", "no")]
    public async Task What_is_told_after_a_hand_off_is_not_lost_on_the_way_back(string said, string fact, string value)
    {
        var visitor = await host.VisitorAtAsync("handOff");
        await visitor.SayAsync(said);

        await visitor.SayAsync("back");

        Assert.Equal(value, (string?)visitor.Last.Facts[fact]);
    }
}
