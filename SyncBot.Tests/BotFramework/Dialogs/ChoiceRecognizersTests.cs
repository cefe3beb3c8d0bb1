using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

public sealed class ChoiceRecognizersTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("red", "red")]
    [InlineData("the GREEN one, please", "green")]
    [InlineData("1", "red")]
    [InlineData("option 2", "green")]
    [InlineData("two", "green")]
    [InlineData("the third one", "blue")]
    [InlineData("first", "red")]
    [InlineData("the last one", "blue")]
    public void A_choice_is_understood_by_its_words_its_number_and_its_place(string text, string expected)
    {
        Assert.Equal(expected, Assert.Single(ChoiceRecognizers.RecognizeChoices(text, Colours)).Resolution.Value);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("yellow")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_in_the_list_is_not_chosen(string? text)
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(text, Colours));
    }

    [Fact]
    public void Words_outrank_numbers()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("the first division book", ["the math book", "first division book"]));

        Assert.Equal(1, found.Resolution.Index);
    }

    [Fact]
    public void Several_choices_come_in_the_order_of_the_text()
    {
        var found = ChoiceRecognizers.RecognizeChoices("blue and then red", Colours);

        Assert.Equal([("blue", 0, 3), ("red", 14, 16)], found.Select(f => (f.Resolution.Value, f.Start, f.End)));
        Assert.All(found, f => Assert.Equal("choice", f.TypeName));
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_turned_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("the second", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", Colours, new FindChoicesOptions { RecognizeOrdinals = false, RecognizeNumbers = false }));
    }

    [Fact]
    public void Synonyms_and_titles_of_buttons_stand_for_the_choice()
    {
        List<Choice> choices =
        [
            new("low-power-off") { Synonyms = ["turn off low power mode"] },
            new("sync-now") { Action = new CardAction { Title = "Sync now", Value = "s" } },
        ];

        var bySynonym = Assert.Single(ChoiceRecognizers.RecognizeChoices("I'd turn off low power mode", choices)).Resolution;
        Assert.Equal(("low-power-off", "turn off low power mode", 1f), (bySynonym.Value, bySynonym.Synonym, bySynonym.Score));

        Assert.Equal("sync-now", Assert.Single(ChoiceRecognizers.RecognizeChoices("Sync now!", choices)).Resolution.Value);
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("please do", [new Choice("a") { Action = new CardAction { Title = "do" } }], new FindChoicesOptions { NoAction = true }));
    }

    [Fact]
    public void A_choice_found_by_number_has_no_synonym_and_a_full_score()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("2", Colours)).Resolution;

        Assert.Equal((1, 1f, null), (found.Index, found.Score, found.Synonym));
    }
}
