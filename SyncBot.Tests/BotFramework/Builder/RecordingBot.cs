using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Builder;

/// <summary>Notes which methods were called, and then does what the base class does.</summary>
internal sealed class RecordingBot : ActivityHandler
{
    public List<string> Calls { get; } = [];

    public object? CardResponse { get; init; }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        => Note($"message {turnContext.Activity.Text}", base.OnMessageActivityAsync(turnContext, cancellationToken));

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Note("message update", base.OnMessageUpdateActivityAsync(turnContext, cancellationToken));

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
        => Note("message delete", base.OnMessageDeleteActivityAsync(turnContext, cancellationToken));

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Note($"added {Ids(membersAdded)}", base.OnMembersAddedAsync(membersAdded, turnContext, cancellationToken));

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Note($"removed {Ids(membersRemoved)}", base.OnMembersRemovedAsync(membersRemoved, turnContext, cancellationToken));

    protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
        => Note("reactions added", base.OnReactionsAddedAsync(messageReactions, turnContext, cancellationToken));

    protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
        => Note("reactions removed", base.OnReactionsRemovedAsync(messageReactions, turnContext, cancellationToken));

    protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => Note("token", base.OnTokenResponseEventAsync(turnContext, cancellationToken));

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => Note($"event {turnContext.Activity.Name}", base.OnEventAsync(turnContext, cancellationToken));

    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken)
        => Note("end", base.OnEndOfConversationActivityAsync(turnContext, cancellationToken));

    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken)
        => Note("typing", base.OnTypingActivityAsync(turnContext, cancellationToken));

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Note("installed", base.OnInstallationUpdateAddAsync(turnContext, cancellationToken));

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Note("uninstalled", base.OnInstallationUpdateRemoveAsync(turnContext, cancellationToken));

    protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken)
        => Note("command", base.OnCommandActivityAsync(turnContext, cancellationToken));

    protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken)
        => Note("command result", base.OnCommandResultActivityAsync(turnContext, cancellationToken));

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        => Note($"unrecognized {turnContext.Activity.Type}", base.OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken));

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "silent":
                return null!;
            case "own":
                var own = new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202 } };
                turnContext.TurnState.Add(BotAdapter.InvokeResponseKey, own);
                return CreateInvokeResponse("too late");
            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Calls.Add($"card {invokeValue.Action.Verb}");
        return invokeValue.Action.Verb == "refuse"
            ? throw new InvokeResponseException(HttpStatusCode.Conflict, "refused")
            : Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = CardResponse });
    }

    protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Calls.Add($"{invokeValue.Kind} {invokeValue.QueryText}");
        return Task.FromResult(new SearchInvokeResponse { StatusCode = 200 });
    }

    private static string Ids(IList<ChannelAccount> members) => string.Join(',', members.Select(member => member.Id));

    private Task Note(string call, Task rest)
    {
        Calls.Add(call);
        return rest;
    }
}
