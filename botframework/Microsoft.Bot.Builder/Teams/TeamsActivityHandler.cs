using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot with one method for each type of activity, and for each thing that happens in Teams.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <summary>
    /// An invoke came. Unless overridden, calls <see cref="OnTeamsCardActionInvokeAsync"/> if it is from Teams and has no name, and else
    /// does as the base class does.
    /// </summary>
    /// <returns>The response; null sends none.</returns>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity is { Name: null, ChannelId: Channels.Msteams }
                ? await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false)
                : await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>An invoke of a card came that has no name. Unless overridden, answered with 501.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>An event came. Unless overridden, read receipts and meetings in Teams are passed over, and all else is as in the base class.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ChannelId != Channels.Msteams)
            return base.OnEventActivityAsync(turnContext, cancellationToken);

        return turnContext.Activity.Name switch
        {
            "application/vnd.microsoft.readReceipt" or
            "application/vnd.microsoft.meetingStart" or
            "application/vnd.microsoft.meetingEnd" or
            "application/vnd.microsoft.meetingParticipantJoin" or
            "application/vnd.microsoft.meetingParticipantLeave" => Task.CompletedTask,
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }
}
