using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class AnswerReaderTests
{
    [Theory]
    [InlineData("low-power-mode", "yes", "on")]
    [InlineData("low-power-mode", "yeah no", "off")]
    [InlineData("low-power-mode", "I don't think so", "off")]
    [InlineData("low-power-mode", "1", "on")]
    [InlineData("low-power-mode", "the second one", "off")]
    [InlineData("low-power-mode", "idk", Answers.Unsure)]
    [InlineData("charging", "of course", "yes")]
    [InlineData("charging", "not really", "no")]
    [InlineData("charging", "nah", "no")]
    [InlineData("charging", "its plugged in", "yes")]
    [InlineData("wifi", "no", "no")]
    [InlineData("duration", "A few days", "days")]
    [InlineData("duration", "the second one", "days")]
    [InlineData("duration", "2", "days")]
    [InlineData("duration", "the last one", "weeks")]
    [InlineData("duration", "since yesterday", "days")]
    [InlineData("duration", "a week or more", "weeks")]
    [InlineData("duration", "10 days", "10 days")]
    [InlineData("duration", "3 hours", "3 hours")]
    [InlineData("duration", "seit 10 Tagen", "10 days")]
    [InlineData("duration", "三日前から", "3 days")]
    [InlineData("icloud-storage", "4.7 of 5 GB", "4.7 of 5 GB")]
    [InlineData("icloud-storage", "4.7 out of 5gb", "4.7 of 5 GB")]
    [InlineData("icloud-storage", "it's full", "full")]
    [InlineData("icloud-storage", "9%", "9%")]
    [InlineData("icloud-storage", "at 98%", "98%")]
    [InlineData("icloud-storage", "battery at 55%", null)]
    [InlineData("icloud-storage", "Akku bei 55%", null)]
    [InlineData("icloud-storage", "batterie à 55%", null)]
    [InlineData("icloud-storage", "it is nearly full i think, the bar is almost all red", "nearly-full")]
    [InlineData("icloud-storage", "Ja, fast voll", "nearly-full")]
    [InlineData("icloud-storage", "presque plein", "nearly-full")]
    [InlineData("icloud-storage", "casi lleno", "nearly-full")]
    [InlineData("icloud-storage", "quase cheio", "nearly-full")]
    [InlineData("icloud-storage", "ほぼいっぱいです", "nearly-full")]
    [InlineData("low-power-mode", "its yellow", "on")]
    [InlineData("icloud-storage", "9 percent", "9%")]
    [InlineData("icloud-storage", "neun prozent", "9%")]
    [InlineData("icloud-storage", "9 pour cent", "9%")]
    [InlineData("icloud-storage", "9 por ciento", "9%")]
    [InlineData("icloud-storage", "9 por cento", "9%")]
    [InlineData("icloud-storage", "9パーセント", "9%")]
    [InlineData("icloud-storage", "4.6 of 5", "4.6 of 5")]
    [InlineData("icloud-storage", "4,8 von 5", "4.8 of 5")]
    [InlineData("icloud-storage", "4,8 Go sur 5 Go", "4.8 of 5 GB")]
    [InlineData("icloud-storage", "0.3 of 5 GB left", "4.7 of 5 GB")]
    [InlineData("overnight", "Only on Wi-Fi", "wifi-only")]
    [InlineData("overnight", "on both", "as-described")]
    [InlineData("overnight", "No, on neither", "never")]
    [InlineData("messages-held-elsewhere", "Yes", "yes")]
    [InlineData("managed", "not sure", Answers.Unsure)]
    [InlineData("managed", "do i have to", null)]
    [InlineData("managed", "how do i do that", null)]
    [InlineData("managed", "is it", null)]
    [InlineData("managed", "no i mean yes", "yes")]
    [InlineData("managed", "it is", "yes")]
    [InlineData("managed", "i do", "yes")]
    public void An_answer_is_read_for_the_question_that_was_put(string question, string text, string? value) =>
        Assert.Equal(value, Read(question, text));

    [Fact]
    public void Every_button_is_read_as_its_own_value()
    {
        foreach (var (id, text) in Shipped.Knowledge.Wording.Questions)
        {
            foreach (var (value, label) in text.Answers)
            {
                Assert.True(value == Read(id, label), $"'{label}' in answer to '{id}' is read as '{Read(id, label)}'.");
            }
        }
    }

    [Theory]
    [InlineData("low-power-mode", "what a lovely day")]
    [InlineData("duration", "purple")]
    [InlineData("icloud-storage", "")]
    public void What_does_not_answer_is_no_answer(string question, string text) => Assert.Null(Read(question, text));

    [Fact]
    public void What_is_measured_in_an_answer_says_nothing_else()
    {
        var known = Shipped.Knowledge;
        var answers = new AnswerReader(known.Model, known.Wording);
        var reading = known.Interpreter.Read("at 9%");

        Assert.Contains(reading.Facts, f => f.Id == "battery");
        Assert.Empty(answers.AsAnswer(reading, "icloud-storage").Facts);
        Assert.Equal(reading.Facts, answers.AsAnswer(reading, "wifi").Facts);
    }

    private static string? Read(string question, string text)
    {
        var known = Shipped.Knowledge;
        return new AnswerReader(known.Model, known.Wording).Read(known.Interpreter.Read(text), question);
    }
}
