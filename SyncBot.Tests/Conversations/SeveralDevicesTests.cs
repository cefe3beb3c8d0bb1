using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Conversations;

public sealed class SeveralDevicesTests(SharedHost host) : IClassFixture<SharedHost>
{
    private string StillOnIPad => host.Knowledge.Wording.Line(Line.StillElsewhere, ("on", "iPad"));

    [Theory]
    [InlineData("syncing with icloud paused on both my iphone and my ipad, low power mode is on")]
    [InlineData("messages paused on my iphone and ipad. low power mode is on")]
    [InlineData("low power mode is on, and its paused on my phone and my ipad")]
    public async Task Of_two_devices_the_first_named_is_looked_at_and_the_other_is_asked_about_after_it(string said)
    {
        var visitor = host.NewVisitor();

        await visitor.SayAsync(said);
        Assert.Equal(("try low-power-off", "iphone"), (visitor.Last.Pending, Device(visitor)));
        Assert.Contains(host.Said(host.Label(Line.OneFirst)), visitor.Last.Text, StringComparison.Ordinal);
        await visitor.SayAsync("it worked");

        Assert.Equal("resolved low-power-off", visitor.Last.Pending);
        Assert.Contains(StillOnIPad, visitor.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("still paused")]
    [InlineData("Paused on my iPad")]
    public async Task Who_still_has_the_banner_on_the_other_goes_on_with_that_one(string answer)
    {
        var visitor = await OneOfTwoWorksAsync();

        await visitor.SayAsync(answer);

        Assert.Equal((false, "ipad"), (visitor.Last.IsEnd, Device(visitor)));
        Assert.Contains("low-power-off worked", visitor.Last.Attempts);
        await visitor.SayAsync("it worked");
        Assert.Equal("resolved", visitor.Last.Move);
        Assert.DoesNotContain(host.Knowledge.Wording.Line(Line.StillElsewhere, ("on", "iPhone")), visitor.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("the ipad works now too")]
    public async Task Who_has_it_on_neither_is_done(string answer)
    {
        var visitor = await OneOfTwoWorksAsync();

        await visitor.SayAsync(answer);

        Assert.Equal("resolved", visitor.Last.Move);
        Assert.DoesNotContain(StillOnIPad, visitor.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the ipad works now")]
    [InlineData("my ipad works fine")]
    [InlineData("works now on my ipad")]
    [InlineData("Das iPad funktioniert jetzt")]
    [InlineData("l'ipad fonctionne maintenant")]
    public async Task Another_device_that_works_does_not_end_the_case_of_this_one(string said)
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("paused on my iphone, its in low power mode");
        var pending = visitor.Last.Pending;

        await visitor.SayAsync(said);

        Assert.Equal((pending, "iphone"), (visitor.Last.Pending, Device(visitor)));
        Assert.DoesNotContain("low-power-off worked", visitor.Last.Attempts);
    }

    [Theory]
    [InlineData("iphone fixed, ipad not")]
    [InlineData("the iphone works now but the ipad is still paused")]
    [InlineData("it works on my iphone now but not on my ipad")]
    public async Task Of_two_devices_the_one_that_is_fixed_is_settled_and_the_other_is_looked_at(string said)
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("paused on my iphone, its in low power mode");

        await visitor.SayAsync(said);

        Assert.Equal((false, "ipad"), (visitor.Last.IsEnd, Device(visitor)));
        Assert.Contains("low-power-off worked", visitor.Last.Attempts);
    }

    [Fact]
    public async Task What_is_told_of_two_devices_goes_to_each()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("paused on my iphone and my ipad, low power mode is on");

        await visitor.SayAsync("no change on the iphone but the ipad works now");

        Assert.Equal((false, "iphone"), (visitor.Last.IsEnd, Device(visitor)));
        Assert.Contains("low-power-off no-change", visitor.Last.Attempts);
        await visitor.SayAsync("it worked");
        Assert.DoesNotContain(StillOnIPad, visitor.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the ipad works again")]
    [InlineData("the ipad is no longer paused")]
    public async Task A_second_device_that_works_speaks_for_a_cause_on_the_first(string said)
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("paused on both my iphone and ipad");
        Assert.Equal("yes", (string?)visitor.Last.Facts[Case.ElsewhereFact]);

        await visitor.SayAsync(said);

        Assert.Equal(("no", "iphone"), ((string?)visitor.Last.Facts[Case.ElsewhereFact], Device(visitor)));
        Assert.Contains(host.Said(host.Label(Line.AfterOtherWorks)), visitor.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_only_asked_about_is_not_turned_to()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("paused on my iphone, low power mode is on");

        await visitor.SayAsync("are the messages on my mac too?");

        Assert.Equal("iphone", Device(visitor));
    }

    private static string? Device(Visitor visitor) => (string?)visitor.Last.Facts["device"];

    private async Task<Visitor> OneOfTwoWorksAsync()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("paused on my iphone and my ipad, low power mode is on");
        await visitor.SayAsync("it worked");
        return visitor;
    }
}
