using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly RecordingBot _bot = new() { CardResponse = "done" };

    [Theory]
    [InlineData(ActivityTypes.Message, "message hi")]
    [InlineData(ActivityTypes.MessageUpdate, "message update")]
    [InlineData(ActivityTypes.MessageDelete, "message delete")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData("carrier-pigeon", "unrecognized carrier-pigeon")]
    public async Task Each_type_has_a_method(string type, string expected)
    {
        await TurnAsync(type);

        Assert.Equal([expected], _bot.Calls);
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Members_that_come_are_told_with_the_bot_among_them_but_not_the_bot_alone()
    {
        await TurnAsync(ActivityTypes.ConversationUpdate, update => update.MembersAdded = [new ChannelAccount("bot")]);
        Assert.Empty(_bot.Calls);

        await TurnAsync(ActivityTypes.ConversationUpdate, update => update.MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("ada")]);
        Assert.Equal(["added bot,ada"], _bot.Calls);
    }

    [Fact]
    public async Task Members_that_go_are_told_unless_the_update_lists_some_that_came()
    {
        await TurnAsync(ActivityTypes.ConversationUpdate, update => update.MembersRemoved = [new ChannelAccount("ada")]);
        Assert.Equal(["removed ada"], _bot.Calls);

        await TurnAsync(ActivityTypes.ConversationUpdate, update =>
        {
            update.MembersAdded = [];
            update.MembersRemoved = [new ChannelAccount("ada")];
        });
        Assert.Single(_bot.Calls);
    }

    [Fact]
    public async Task Reactions_that_were_added_come_before_those_that_were_removed()
    {
        await TurnAsync(ActivityTypes.MessageReaction, reaction =>
        {
            reaction.ReactionsAdded = [new MessageReaction("like")];
            reaction.ReactionsRemoved = [new MessageReaction("sad")];
        });

        Assert.Equal(["reactions added", "reactions removed"], _bot.Calls);
    }

    [Theory]
    [InlineData("tokens/response", "token")]
    [InlineData("FollowUp", "event FollowUp")]
    public async Task A_token_is_an_event_of_its_own(string name, string expected)
    {
        await TurnAsync(ActivityTypes.Event, activity => activity.Name = name);

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task Upgrades_count_as_installation_and_removal(string action, string expected)
    {
        await TurnAsync(ActivityTypes.InstallationUpdate, activity => activity.Action = action);

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("unknown/name")]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task An_invoke_that_no_one_handles_is_answered_with_501(string name)
    {
        Assert.Equal(501, (await InvokeAsync(name))?.Status);
    }

    [Fact]
    public async Task A_card_action_is_answered_with_what_the_bot_returns()
    {
        var response = await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"next"}}""");

        Assert.Equal(["card next"], _bot.Calls);
        Assert.Equal(200, response?.Status);
        Assert.Equal("done", Assert.IsType<AdaptiveCardInvokeResponse>(response?.Body).Value);
    }

    [Fact]
    public async Task A_bot_can_answer_an_invoke_with_any_status_by_throwing()
    {
        var response = await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"refuse"}}""");

        Assert.Equal((409, "refused"), (response?.Status, response?.Body));
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("[]", "BadRequest", "Value property is not properly formed")]
    [InlineData("""{"action":7}""", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "The action 'Action.Submit'is not supported.")]
    public async Task A_card_action_that_is_none_is_answered_with_400_and_the_reason(string? value, string code, string message)
    {
        var response = await InvokeAsync("adaptiveCard/action", value);

        AssertError(response, code, message);
        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData(null, "Missing value property for search")]
    [InlineData("[]", "Value property is not properly formed for search")]
    [InlineData("""{"kind":"search","queryText":{}}""", "Value property is not valid for search")]
    [InlineData("""{"queryText":"ip"}""", "Missing kind property for search")]
    [InlineData("""{"kind":"search"}""", "Missing queryText property for search")]
    public async Task A_search_that_is_none_is_answered_with_400_and_the_reason(string? value, string message)
    {
        AssertError(await InvokeAsync("application/search", value), "BadRequest", message);
    }

    [Fact]
    public async Task Teams_may_leave_out_the_kind_of_a_search()
    {
        var response = await InvokeAsync("application/search", """{"queryText":"ip"}""", channel: "msteams");

        Assert.Equal(["search ip"], _bot.Calls);
        Assert.Equal(200, response?.Status);
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("own")]
    public async Task No_second_response_follows_none_or_the_bots_own(string name)
    {
        await InvokeAsync(name);

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => TurnAsync(null));

        Assert.Equal("turnContext.Activity must have non-null Type.", error.Message);
    }

    private static void AssertError(InvokeResponse? response, string code, string message)
    {
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(response?.Body);
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (response?.Status, body.StatusCode, body.Type));
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    private async Task<InvokeResponse?> InvokeAsync(string name, string? value = null, string channel = "test")
    {
        await TurnAsync(ActivityTypes.Invoke, invoke =>
        {
            invoke.Name = name;
            invoke.ChannelId = channel;
            invoke.Value = value is null ? null : JToken.Parse(value);
        });
        return _adapter.Sent.SingleOrDefault()?.Value as InvokeResponse;
    }

    private Task TurnAsync(string? type, Action<Activity>? change = null)
    {
        var activity = RecordingAdapter.Message();
        activity.Type = type;
        change?.Invoke(activity);
        return _bot.OnTurnAsync(_adapter.Turn(activity));
    }
}
