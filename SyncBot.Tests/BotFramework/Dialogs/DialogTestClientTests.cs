using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

using Channels = Microsoft.Bot.Connector.Channels;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task Replies_come_one_by_one()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog(
            "w",
            [
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync("one", cancellationToken: cancellationToken);
                    return await Steps.Say("two")(step, cancellationToken);
                },
            ]));

        Assert.Equal("one", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal("two", client.GetNextReply<IMessageActivity>().Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }

    [Fact]
    public async Task A_dialog_that_is_over_begins_again_with_the_next_message()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog("w", [Steps.Say("one"), Steps.End("done")]));

        await client.SendActivityAsync<IActivity>("hi");
        await client.SendActivityAsync<IActivity>("hi");
        Assert.Equal("done", client.DialogTurnResult.Result);

        Assert.Equal("one", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
    }

    [Fact]
    public async Task The_channel_is_the_one_that_was_named()
    {
        var client = new DialogTestClient(Channels.Msteams, new WaterfallDialog("w", [Steps.Say("one")]));

        Assert.Equal(Channels.Msteams, (await client.SendActivityAsync<IActivity>("hi")).ChannelId);
    }

    [Fact]
    public async Task State_and_adapter_and_middleware_can_be_ones_own()
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter(Channels.Test);
        var seen = new Recorder();
        var client = new DialogTestClient(adapter, new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]), null, [seen], state);

        await client.SendActivityAsync<IActivity>("hi");
        Assert.Same(state, client.ConversationState);
        Assert.Equal(["hi"], seen.Texts);

        var later = new DialogTestClient(new TestAdapter(Channels.Test), new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]), null, null, state);
        Assert.Equal("two", (await later.SendActivityAsync<IMessageActivity>("hi")).Text);
    }

    private sealed class Recorder : IMiddleware
    {
        public List<string> Texts { get; } = [];

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Texts.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }
}
