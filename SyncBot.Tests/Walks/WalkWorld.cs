using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.HandOff;
using SyncBot.Resuming;
using SyncBot.Storage;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.HandOff;
using SyncBot.Turns;

namespace SyncBot.Tests.Walks;

/// <summary>Where one walk takes place: the real bot behind the real turn, with a store in memory, a clock that is set by hand, and case ids in order.</summary>
internal sealed class WalkWorld : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ManualClock clock = new(Start);
    private readonly SqliteDatabase database;
    private readonly ServiceProvider services;
    private readonly WalkAdapter adapter = new();
    private readonly WitnessBot bot;
    private int cases;
    private int conversations;
    private int messages;

    private WalkWorld(SqliteDatabase database, KnowledgeBase knowledge, string channel)
    {
        (this.database, Channel) = (database, channel);
        var parts = new ServiceCollection();
        parts.AddSingleton<TimeProvider>(clock);
        parts.AddSingleton<ITurnStore>(new SqliteStore(database));
        parts.AddSingleton(Options.Create(new HandOffOptions()));
        parts.AddSingleton<IHandOffDesk, HandOffDesk>();
        parts.AddSingleton<IConversationLocks, ConversationLocks>();
        parts.AddSingleton<GuessLimits>();
        parts.AddSingleton<TurnMiddleware>();
        parts.AddSingleton<ILogger<TurnMiddleware>>(NullLogger<TurnMiddleware>.Instance);
        Conversation.AddTo(parts, knowledge, traceMoves: false);
        parts.AddSingleton(provider => new Listener(knowledge, provider.GetRequiredService<Voice>(), clock, () => $"W{++cases}"));
        services = parts.BuildServiceProvider();
        adapter.Use(services.GetRequiredService<TurnMiddleware>());
        bot = new WitnessBot(services.GetRequiredService<IBot>());
    }

    /// <summary>The channel that the walker is on.</summary>
    public string Channel { get; private set; }

    /// <summary>Opens a world.</summary>
    public static async Task<WalkWorld> OpenAsync(KnowledgeBase knowledge, string channel) =>
        new(await SqliteDatabase.OpenAsync("Data Source=:memory:;Pooling=False"), knowledge, channel);

    /// <summary>Lets time go by.</summary>
    public void Wait(TimeSpan time) => clock.Now += time;

    /// <summary>Goes on in another conversation of the same person.</summary>
    public void MoveOn() => conversations++;

    /// <summary>Goes on as another person on another channel.</summary>
    public void Change(string channel) => (Channel, conversations) = (channel, conversations + 1);

    /// <summary>Does something.</summary>
    public async Task<WalkTurn> TakeAsync(WalkStep step)
    {
        var activity = new Activity(step.Act is Act.Arrive ? ActivityTypes.ConversationUpdate : ActivityTypes.Message)
        {
            Id = $"{++messages}",
            ChannelId = Channel,
            Conversation = new ConversationAccount(id: $"conversation-{conversations}"),
            From = new ChannelAccount("walker"),
            Recipient = new ChannelAccount("syncbot"),
            Text = step.Pressed is null && step.Act is not Act.Arrive ? step.Text : null,
            Value = step.Pressed,
            MembersAdded = step.Act is Act.Arrive ? [new ChannelAccount("walker")] : null,
        };
        try
        {
            var said = await adapter.TakeAsync(activity, bot);
            return new WalkTurn(step, bot.Before, bot.After, said, bot.Failure);
        }
        catch (Exception failure)
        {
            return new WalkTurn(step, bot.Before, bot.After, [], failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
