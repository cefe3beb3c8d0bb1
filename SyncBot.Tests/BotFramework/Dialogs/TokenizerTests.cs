using Microsoft.Bot.Builder.Dialogs.Choices;

namespace SyncBot.Tests.BotFramework.Dialogs;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData(null, new string[0])]
    [InlineData("Low Power-Mode, please!", new[] { "low", "power", "mode", "please" })]
    [InlineData("3rd (one)", new[] { "3rd", "one" })]
    [InlineData("Größe für Ähren", new[] { "größe", "für", "ähren" })]
    [InlineData("yes👍no", new[] { "yes", "👍", "no" })]
    [InlineData("👍👍", new[] { "👍", "👍" })]
    public void Texts_are_split_at_spaces_and_punctuation_and_emoji_stand_alone(string? text, string[] words)
    {
        Assert.Equal(words, Tokenizer.DefaultTokenizer(text).Select(token => token.Normalized));
    }

    [Fact]
    public void A_token_knows_its_first_and_last_character()
    {
        var tokens = Tokenizer.DefaultTokenizer(" Sync 👍now");

        Assert.Equal([(1, 4, "Sync"), (6, 7, "👍"), (8, 10, "now")], tokens.Select(token => (token.Start, token.End, token.Text)));
    }
}
