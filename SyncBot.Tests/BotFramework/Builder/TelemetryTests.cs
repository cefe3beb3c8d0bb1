using Microsoft.Bot.Builder;
using Moq;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class TelemetryTests
{
    [Fact]
    public void A_dialog_that_is_shown_is_a_page_view_or_else_a_trace()
    {
        var properties = new Dictionary<string, string>();
        var plain = new Mock<IBotTelemetryClient>();
        var pages = new Mock<IBotTelemetryClient>();
        var pageViews = pages.As<IBotPageViewTelemetryClient>();

        plain.Object.TrackDialogView("fix", properties);
        pages.Object.TrackDialogView("fix", properties);

        plain.Verify(client => client.TrackTrace("Dialog View: fix", Severity.Information, properties), Times.Once);
        pageViews.Verify(client => client.TrackPageView("fix", properties, null), Times.Once);
        pages.VerifyNoOtherCalls();
    }
}
