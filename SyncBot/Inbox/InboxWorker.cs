using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SyncBot.Channels.BotFramework;
using SyncBot.Outbox;
using SyncBot.Storage;

namespace SyncBot.Inbox;

/// <summary>Takes the turns that were kept: those that took too long, and those of a process that has ended since. One that was saved after all is known, and has no second effect.</summary>
internal sealed class InboxWorker(IInbox inbox, LateTurns late, IBotFrameworkHttpAdapter adapter, BotFrameworkSettings settings, IBot bot, TimeProvider clock, ILogger<InboxWorker> log) : BackgroundService
{
    private const int MostAtOnce = 64;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // What is under way in each conversation. One that waits keeps no other waiting.
    private readonly Dictionary<string, Task> underWay = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await BeginWaitingAsync(stoppingToken);
                await late.NextAsync(Pause, stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(underWay.Values);
        }
    }

    private async Task BeginWaitingAsync(CancellationToken cancellationToken)
    {
        foreach (var (conversation, _) in underWay.Where(u => u.Value.IsCompleted).ToList()) underWay.Remove(conversation);
        try
        {
            foreach (var turn in await inbox.ClaimAsync(clock.GetUtcNow(), MostAtOnce, cancellationToken))
            {
                underWay[turn.Conversation] = TakeAsync(turn, underWay.GetValueOrDefault(turn.Conversation, Task.CompletedTask), cancellationToken);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "What takes long can't be looked up at the moment; it is kept.");
        }
    }

    private async Task TakeAsync(KeptTurn turn, Task before, CancellationToken cancellationToken)
    {
        await before;
        try
        {
            var activity = ActivityJson.Read(turn.Activity);
            await late.TakeAsync(activity, () => ((CloudAdapterBase)adapter).ContinueConversationAsync(IdentityFor(turn.Carrier), activity, bot.OnTurnAsync, cancellationToken));
            await inbox.DoneAsync(turn.Key, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "A turn that takes long could not be saved; it is tried again.");
        }
        catch (OperationCanceledException)
        {
            // The next process takes it.
            await inbox.GiveBackAsync(turn.Key, CancellationToken.None);
        }
    }

    private ClaimsIdentity IdentityFor(string carrier) => carrier == ConnectorCarrier.AsBot
        ? new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, settings.AppId), new Claim(AuthenticationConstants.AppIdClaim, settings.AppId)])
        : new ClaimsIdentity();
}
