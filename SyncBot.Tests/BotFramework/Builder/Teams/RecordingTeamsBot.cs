using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace SyncBot.Tests.BotFramework.Builder.Teams;

/// <summary>Notes which methods were called.</summary>
internal sealed class RecordingTeamsBot : TeamsActivityHandler
{
    public List<string> Calls { get; } = [];

    public IList<TeamsChannelAccount> Members { get; private set; } = [];

    protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Members = teamsMembersAdded;
        Calls.Add($"Teams added {Ids(teamsMembersAdded)} to {teamInfo?.Name}");
        return base.OnTeamsMembersAddedAsync(teamsMembersAdded, teamInfo!, turnContext, cancellationToken);
    }

    protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Calls.Add($"Teams removed {Ids(teamsMembersRemoved)} from {teamInfo?.Name}");
        return base.OnTeamsMembersRemovedAsync(teamsMembersRemoved, teamInfo!, turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Note($"added {Ids(membersAdded)}");

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Note($"removed {Ids(membersRemoved)}");

    protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Channel("created", channelInfo, teamInfo);

    protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Channel("deleted", channelInfo, teamInfo);

    protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Channel("renamed", channelInfo, teamInfo);

    protected override Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Channel("restored", channelInfo, teamInfo);

    protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Team("archived", teamInfo);

    protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Team("deleted", teamInfo);

    protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Team("hard deleted", teamInfo);

    protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Team("renamed", teamInfo);

    protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Team("restored", teamInfo);

    protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Team("unarchived", teamInfo);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Note("installed");

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => Note($"event {turnContext.Activity.Name}");

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = invokeValue.Action.Verb });

    private static string Ids(IEnumerable<ChannelAccount> members) => string.Join(',', members.Select(member => member.Id));

    private Task Channel(string what, ChannelInfo channel, TeamInfo team) => Note($"channel {what} {channel?.Name} of {team?.Name}");

    private Task Team(string what, TeamInfo team) => Note($"team {what} {team?.Name}");

    private Task Note(string call)
    {
        Calls.Add(call);
        return Task.CompletedTask;
    }
}
