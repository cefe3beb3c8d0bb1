using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class NumberedChoiceTests
{
    [Theory]
    [InlineData("2")]
    [InlineData("２")]
    [InlineData("two")]
    [InlineData("option 2")]
    [InlineData("number two please")]
    [InlineData("the second one")]
    [InlineData("2nd")]
    [InlineData("die zweite")]
    [InlineData("Nummer 2 bitte")]
    [InlineData("la segunda")]
    [InlineData("opción dos")]
    [InlineData("la deuxième")]
    [InlineData("le numéro 2 svp")]
    [InlineData("a segunda opção")]
    [InlineData("2番")]
    [InlineData("二つ目です")]
    [InlineData("2番目です")]
    public void A_choice_is_picked_by_its_number_in_every_language(string text)
    {
        Assert.Equal(1, Shipped.Knowledge.Interpreter.Picked(text, 4));
        Assert.True(Shipped.Knowledge.Interpreter.MayPick(text));
    }

    [Fact]
    public void What_stands_on_a_button_picks_as_any_other_message_does()
    {
        var interpreter = Shipped.Knowledge.Interpreter;
        foreach (var label in Shipped.Knowledge.Wording.Labels.Concat(Shipped.Knowledge.Wording.Labels)) Assert.Equal(interpreter.Picked(label, int.MaxValue) is not null, interpreter.MayPick(label));
    }

    [Fact]
    public void A_number_that_is_a_word_elsewhere_picks_only_in_its_language()
    {
        Assert.Null(Shipped.Knowledge.Interpreter.Picked("um", 4));
        Assert.Equal(0, Shipped.Knowledge.Interpreter.Picked("um", 4, habit: "pt"));
        Assert.Equal(1, Shipped.Knowledge.Interpreter.Picked("zwei", 4, habit: "de"));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("2 days")]
    [InlineData("2 tage")]
    [InlineData("the second time it failed")]
    [InlineData("")]
    public void Whatever_says_more_picks_nothing(string text) => Assert.Null(Shipped.Knowledge.Interpreter.Picked(text, 4));
}
