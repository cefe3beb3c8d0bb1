using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

using Channels = Microsoft.Bot.Connector.Channels;

public sealed class NumberPromptTests
{
    [Fact]
    public async Task A_number_is_returned_in_the_type_that_was_asked_for()
    {
        Assert.Equal(42, await AnswerAsync(new NumberPrompt<int>("p"), "42"));
        Assert.Equal(42L, await AnswerAsync(new NumberPrompt<long>("p"), "it is 42"));
        Assert.Equal(3.5f, await AnswerAsync(new NumberPrompt<float>("p"), "3.5"));
        Assert.Equal(3.5d, await AnswerAsync(new NumberPrompt<double>("p"), "3.5"));
        Assert.Equal(3.5m, await AnswerAsync(new NumberPrompt<decimal>("p"), "3.5"));
    }

    [Fact]
    public async Task Numbers_in_words_are_numbers()
    {
        Assert.Equal(12, await AnswerAsync(new NumberPrompt<int>("p"), "twelve"));
    }

    [Theory]
    [InlineData("no idea")]
    [InlineData("3.5")]
    [InlineData("9999999999")]
    public async Task What_is_not_a_number_of_that_type_is_asked_again(string text)
    {
        Assert.Null(await AnswerAsync(new NumberPrompt<int>("p"), text));
    }

    [Fact]
    public async Task The_locale_says_which_sign_is_the_decimal_point()
    {
        Assert.Equal(3.5, await AnswerAsync(new NumberPrompt<double>("p"), "3,5", locale: "de-de"));
        Assert.Equal(3.5, await AnswerAsync(new NumberPrompt<double>("p", defaultLocale: "nl-nl"), "3,5"));
    }

    [Fact]
    public async Task The_locale_of_the_message_outranks_that_of_the_prompt()
    {
        Assert.Equal(1234.5, await AnswerAsync(new NumberPrompt<double>("p", defaultLocale: "de-de"), "1,234.5", locale: "en-us"));
    }

    [Fact]
    public void Other_types_are_refused_at_once()
    {
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("p"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<DayOfWeek>("p"));
    }

    private static async Task<object?> AnswerAsync(Dialog prompt, string text, string? locale = null)
    {
        var client = new DialogTestClient(Channels.Test, prompt, initialDialogOptions: Steps.Question("how many?", retry: "again?"));
        await client.SendActivityAsync<IMessageActivity>("hi");

        var reply = await client.SendActivityAsync<IMessageActivity>(Steps.Message(text, locale));
        if (client.DialogTurnResult.Status == DialogTurnStatus.Waiting)
            Assert.Equal("again?", reply.Text);

        return client.DialogTurnResult.Result;
    }
}
