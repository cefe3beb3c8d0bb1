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
    [InlineData("icloud-storage", "4.7 of 5 GB", "4.7 of 5 GB")]
    [InlineData("icloud-storage", "4.7 out of 5gb", "4.7 of 5 GB")]
    [InlineData("icloud-storage", "it's full", "full")]
    [InlineData("overnight", "Only on Wi-Fi", "wifi-only")]
    [InlineData("overnight", "on both", "as-described")]
    [InlineData("overnight", "No, on neither", "never")]
    [InlineData("messages-held-elsewhere", "Yes", "yes")]
    [InlineData("managed", "not sure", Answers.Unsure)]
    public void An_answer_is_read_for_the_question_that_was_put(string question, string text, string value) =>
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

    private static string? Read(string question, string text)
    {
        var known = Shipped.Knowledge;
        return new AnswerReader(known.Model, known.Wording).Read(known.Interpreter.Read(text), question);
    }
}
