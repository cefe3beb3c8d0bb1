using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Dialogs;

/// <summary>Cases that name what the knowledge does not have any more.</summary>
public sealed class OutdatedCaseTests(OutdatedCases cases) : IClassFixture<OutdatedCases>
{
    private const string Button = "a fix with a button";

    public static TheoryData<string> Kinds => [.. OutdatedCases.Before.Keys.Where(k => k != Button)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_conversation_goes_on(string what)
    {
        var person = cases.People[what];
        var isGone = person.Last.Ids.Any(id => id.StartsWith(OutdatedCases.Former, StringComparison.Ordinal));

        foreach (var line in (string[])["no change", "why", "what have we tried?", "talk to a person"])
        {
            var turn = await person.SayAsync(line);

            Assert.NotEmpty(turn.Messages);
            Assert.DoesNotContain(OutdatedCases.Former, turn.Trace.ToString(), StringComparison.Ordinal);

            // What was said of a step that is gone is not about the one that comes now.
            if (isGone) Assert.Empty(turn.Attempts);
        }

        Assert.Equal("handOff", person.Last.Move);
        Assert.Empty(cases.Host.Log.Errors);
    }

    [Fact]
    public async Task A_button_of_what_is_gone_leads_to_what_comes_now()
    {
        var turn = await cases.People[Button].PressWordsAsync("No change");

        Assert.Contains(Shipped.Knowledge.Wording.Line(Line.StaleButton), turn.Messages[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(turn.Attempts);
        Assert.NotNull(turn.Fix);
    }
}
