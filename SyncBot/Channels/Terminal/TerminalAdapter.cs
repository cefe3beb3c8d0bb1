using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Spectre.Console;

namespace SyncBot.Channels.Terminal;

/// <summary>Talks in a terminal; through a pipe, what is read is shown too, so that the whole conversation can be followed.</summary>
internal sealed class TerminalAdapter(IAnsiConsole console) : BotAdapter
{
    private static readonly ChannelAccount Person = new("you", "You");
    private static readonly ChannelAccount Bot = new("syncbot", "SyncBot");

    private int turns;

    /// <summary>Talks until the input ends.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="piped">Whether input comes through a pipe, so that nothing is typed on the screen.</param>
    /// <param name="cancellationToken">Ends the conversation.</param>
    public async Task RunAsync(IBot bot, bool piped, CancellationToken cancellationToken)
    {
        var arrival = Incoming(ActivityTypes.ConversationUpdate);
        arrival.MembersAdded = [Person];
        await TakeAsync(arrival, bot, cancellationToken);
        while (true)
        {
            console.Markup("[bold blue]You:[/] ");
            if (await Console.In.ReadLineAsync(cancellationToken) is not { } line) break;
            if (piped) console.WriteLine(line);
            var message = Incoming(ActivityTypes.Message);
            message.Text = line;
            await TakeAsync(message, bot, cancellationToken);
        }

        console.WriteLine();
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities.Where(a => a.Type == ActivityTypes.Message))
        {
            console.WriteLine();
            console.Write(new Padder(new Markup(Emphasised(activity.Text ?? "")), new Padding(2, 0, 0, 0)));
            console.WriteLine();
        }

        return Task.FromResult(activities.Select(a => new ResourceResponse(a.Id ?? "")).ToArray());
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A terminal does not take back what it has shown.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A terminal does not take back what it has shown.");

    private async Task TakeAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
    }

    private Activity Incoming(string type) => new(type)
    {
        Id = (++turns).ToString(CultureInfo.InvariantCulture),
        ChannelId = Microsoft.Bot.Connector.Channels.Console,
        Conversation = new ConversationAccount(id: "terminal"),
        From = Person,
        Recipient = Bot,
    };

    // **bold** of the wording becomes the terminal's bold; everything else is shown as it is.
    private static string Emphasised(string text)
    {
        var parts = Markup.Escape(text).Split("**");
        return string.Concat(parts.Select((p, i) => i % 2 == 1 ? $"[bold]{p}[/]" : p));
    }
}
