using Microsoft.Bot.Builder.Dialogs.Choices;

namespace SyncBot.Tests.BotFramework.Dialogs;

public sealed class FindTests
{
    [Fact]
    public void The_longest_value_has_the_first_claim_on_a_word()
    {
        var found = Assert.Single(Find.FindChoices("reset network settings now", ["reset", "reset network settings"]));

        Assert.Equal(1, found.Resolution.Index);
    }

    [Fact]
    public void A_text_that_is_a_value_means_that_value_alone()
    {
        var found = Assert.Single(Find.FindChoices("Wi-Fi, or mobile data", ["Wi-Fi", "wi-fi, or mobile data", "mobile data"]));

        Assert.Equal((1, 0, 20), (found.Resolution.Index, found.Start, found.End));
    }

    [Theory]
    [InlineData("the second from the last", 4, 23, 0.5f)]
    [InlineData("the second last", 4, 14, 1f)]
    public void Words_between_the_words_of_a_value_lower_the_score(string text, int start, int end, float score)
    {
        var found = Assert.Single(Values(text, "second last"));

        Assert.Equal((start, end, score), (found.Start, found.End, found.Resolution.Score));
    }

    [Fact]
    public void Too_many_words_between_are_no_match()
    {
        Assert.Empty(Values("second one two three last", "second last"));
        Assert.Single(Values("second one two three last", "second last", new FindValuesOptions { MaxTokenDistance = 3 }));
    }

    [Fact]
    public void The_words_of_a_value_count_only_in_their_order()
    {
        Assert.Empty(Values("the last from the second", "second last"));
    }

    [Fact]
    public void Some_words_of_a_value_are_enough_only_on_request_and_count_for_nothing()
    {
        Assert.Empty(Values("restart it", "restart and update"));

        var found = Assert.Single(Values("restart it", "restart and update", new FindValuesOptions { AllowPartialMatches = true }));
        Assert.Equal(0, found.Resolution.Score);
        Assert.Equal("restart", found.Text);
    }

    [Fact]
    public void Another_tokenizer_can_be_given()
    {
        TokenizerFunction wholeText = (text, _) => [new Token { Start = 0, End = text.Length - 1, Text = text, Normalized = text }];

        Assert.Empty(Values("please red", "red", new FindValuesOptions { Tokenizer = wholeText }));
    }

    private static List<ModelResult<FoundValue>> Values(string text, string value, FindValuesOptions? options = null) =>
        Find.FindValues(text, [new SortedValue { Value = value, Index = 0 }], options);
}
