namespace SyncBot.Tests.Transcripts;

public sealed class TranscriptParsingTests
{
    [Theory]
    [InlineData("> my phone is hot", "my phone is hot")]
    [InlineData("> (nothing)", "")]
    [InlineData("> a {3 × \"sync \"}b", "a sync sync sync b")]
    [InlineData("> one \\\n> two", "one\ntwo")]
    public void What_is_typed_is_sent(string script, string text)
    {
        var typed = Assert.IsType<Step.Types>(Only(script));

        Assert.Equal((script, text), (typed.Script, typed.Text));
    }

    [Theory]
    [InlineData("> [It worked]", "It worked", false)]
    [InlineData("> [Couldn't do it] (on an earlier card)", "Couldn't do it", true)]
    public void What_stands_in_brackets_is_pressed(string script, string label, bool earlier)
    {
        var pressed = Assert.IsType<Step.Presses>(Only(script));

        Assert.Equal((label, earlier), (pressed.Label, pressed.OnEarlierCard));
    }

    [Theory]
    [InlineData("~ a day later", 24 * 60)]
    [InlineData("~ 20 minutes later", 20)]
    [InlineData("~ 3 hours later", 180)]
    public void Time_goes_by(string script, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Assert.IsType<Step.Waits>(Only(script)).Time);

    [Theory]
    [InlineData("~ goes to sleep")]
    [InlineData("> one \\\nand two")]
    public void What_makes_no_sense_is_refused(string script) => Assert.Throws<FormatException>(() => Only(script));

    [Fact]
    public void What_the_bot_says_is_no_part_of_the_script() =>
        Assert.Equal(2, Transcript.Parse("# Title\n\n> hello\n\nHello.\n\n1. Open **Settings** > **Wi-Fi**.\n\n\\> quoted\n\n[ Yes ]\n      -- ask wifi\n\n> [Yes]\n\n=> try sync-now\n").Steps.Count);

    private static Step Only(string script) => Assert.Single(Transcript.Parse($"# Title\n\n{script}\n").Steps);
}
