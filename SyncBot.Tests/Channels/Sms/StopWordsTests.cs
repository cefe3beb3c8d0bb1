using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.Sms;

public sealed class StopWordsTests(TextingHost texting) : IClassFixture<TextingHost>
{
    public static TheoryData<string> Stopping => ["STOP", "stop", " Stop ", "STOPALL", "UNSUBSCRIBE", "cancel", "END", "Quit"];

    [Theory]
    [MemberData(nameof(Stopping))]
    public async Task After_stop_nothing_is_sent_until_start(string word)
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        Assert.Empty(await person.SayAsync(word));
        Assert.Empty(await person.SayAsync("worked"));
        Assert.Empty(await person.SayAsync("HELP"));
        Assert.Empty(await person.SayAsync("START"));
        Assert.StartsWith("Good to hear.", (await person.SayAsync("worked"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UNSTOP")]
    [InlineData("yes")]
    public async Task Other_words_let_messages_come_again_too(string word)
    {
        var person = texting.NewPerson();
        await person.SayAsync("STOP");

        Assert.Empty(await person.SayAsync(word));
        Assert.NotEmpty(await person.SayAsync("syncing with icloud paused"));
    }

    [Fact]
    public async Task Yes_is_an_answer_from_who_has_not_stopped()
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        Assert.StartsWith("Good to hear.", (await person.SayAsync("YES"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HELP")]
    [InlineData("info")]
    [InlineData("START")]
    public async Task What_the_carrier_answers_is_left_to_it(string word)
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        Assert.Empty(await person.SayAsync(word));
        Assert.StartsWith("Good to hear.", (await person.SayAsync("1"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_of_the_accounts_own_list_counts_as_Twilio_says()
    {
        var person = texting.NewPerson();

        Assert.Empty(await person.SayAsync("ARRET", ("OptOutType", "STOP")));
        Assert.Empty(await person.SayAsync("hello"));
        Assert.Empty(await person.SayAsync("HOLA", ("OptOutType", "START")));
        Assert.NotEmpty(await person.SayAsync("hello"));
    }

    [Theory]
    [InlineData("stop it")]
    [InlineData("please stop")]
    [InlineData("yes please")]
    [InlineData("help me")]
    public async Task More_than_the_word_is_an_ordinary_message(string text) => Assert.NotEmpty(await texting.NewPerson().SayAsync(text));

    [Fact]
    public async Task It_holds_for_the_channel_of_the_bot_service_too_and_outlives_a_restart()
    {
        using var folder = new TempFolder();
        await using (var host = await TestHost.StartAsync(folder: folder)) Assert.Empty((await host.NewVisitor("sms").SayAsync("STOP")).Messages);

        await using var later = await TestHost.StartAsync(folder: folder);
        Assert.Empty((await later.NewVisitor("sms").SayAsync("syncing with icloud paused")).Messages);
        Assert.NotEmpty((await later.NewVisitor("sms").SayAsync("syncing with icloud paused")).Messages);
    }

    [Fact]
    public async Task On_other_channels_the_words_are_the_bots()
    {
        var visitor = texting.Host.NewVisitor();
        await visitor.SayAsync("low power mode is on");

        Assert.Equal("stopped", (await visitor.SayAsync("STOP")).Move);
    }
}
