using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Schema;

public sealed class ActivityKindTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/voice", true)]
    [InlineData("messageReaction", false)]
    [InlineData("mess", false)]
    [InlineData(null, false)]
    public void A_more_special_kind_follows_a_slash(string? type, bool isMessage)
    {
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);
    }

    [Fact]
    public void A_trace_is_labelled_with_the_member_that_made_it()
    {
        var trace = Activity.CreateTraceActivity("Move", value: new Uri("https://example.com"));

        Assert.Equal(nameof(A_trace_is_labelled_with_the_member_that_made_it), trace.Label);
        Assert.Equal("Uri", trace.ValueType);
        Assert.Equal(ActivityTypes.Trace, trace.Type);
    }

    [Theory]
    [InlineData("text", null, false, true)]
    [InlineData(" ", "summary", false, true)]
    [InlineData(null, null, true, true)]
    [InlineData(" ", "", false, false)]
    public void Text_summary_or_attachment_is_content(string? text, string? summary, bool attachment, bool hasContent)
    {
        var message = Activity.CreateMessageActivity();
        message.Text = text;
        message.Summary = summary;
        if (attachment)
            message.Attachments.Add(new Attachment());

        Assert.Equal(hasContent, message.HasContent());
    }
}
