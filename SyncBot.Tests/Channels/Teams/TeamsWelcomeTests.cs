namespace SyncBot.Tests.Channels.Teams;

public sealed class TeamsWelcomeTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    [Fact]
    public async Task Installing_and_being_added_at_the_same_moment_is_welcomed_once()
    {
        var person = host.NewPerson();

        await Task.WhenAll(person.InstallAsync(), person.AddAsync(TeamsPerson.Bot, person.Id), person.AddAsync(person.Id));

        Assert.StartsWith("Hello", Assert.Single(person.Chat.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_welcomed_in_the_middle_of_their_case()
    {
        var person = host.NewPerson();
        await person.SayAsync("low power mode is on");

        await person.TakenAsync(person.Activity("installationUpdate", ("action", "remove-upgrade")));
        await person.TakenAsync(person.Activity("installationUpdate", ("action", "add-upgrade")));
        await person.AddAsync(person.Id);

        Assert.Single(person.Chat.Messages);
    }

    [Fact]
    public async Task Who_installs_again_is_welcomed_again()
    {
        var person = host.NewPerson();
        await person.InstallAsync();
        await person.TakenAsync(person.Activity("installationUpdate", ("action", "remove")));

        await person.InstallAsync();

        Assert.Equal(2, person.Chat.Messages.Count);
    }

    [Fact]
    public async Task What_nobody_has_said_is_not_answered_even_if_it_can_not_be_read()
    {
        var person = host.NewPerson().In($"19:{Guid.NewGuid():N}@thread.tacv2", "channel");

        await person.TakenAsync(person.Activity("conversationUpdate", ("channelData", "x")));

        Assert.Empty(person.Chat.Lines);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task A_group_is_welcomed_when_the_bot_comes_and_not_when_others_do(string scope)
    {
        var person = host.NewPerson().In($"19:{Guid.NewGuid():N}@thread.tacv2", scope);

        await Task.WhenAll(person.InstallAsync(), person.AddAsync(TeamsPerson.Bot));
        await person.AddAsync("29:somebody-else");

        Assert.Contains("Mention me", Assert.Single(person.Chat.Lines), StringComparison.Ordinal);
    }
}
