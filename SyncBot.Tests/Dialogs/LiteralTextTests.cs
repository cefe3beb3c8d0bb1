using SyncBot.Dialogs.Replies;

namespace SyncBot.Tests.Dialogs;

public sealed class LiteralTextTests
{
    [Theory]
    [InlineData("it's on Wi-Fi (5 GHz), 4.7 of 5 GB!", "it's on Wi-Fi (5 GHz), 4.7 of 5 GB!")]
    [InlineData("<b>[x](javascript:y)</b>", @"\<b\>\[x\](javascript:y)\</b\>")]
    [InlineData("# one\n\n  &lt; `two` \\*", @"\# one \&lt; \`two\` \\\*")]
    public void What_means_something_in_Markdown_is_taken_by_its_character(string text, string written) => Assert.Equal(written, LiteralText.InMarkdown(text));
}
