using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Outbox;
using SyncBot.Storage;

namespace SyncBot;

/// <summary>Does beside the start of the host what the first turn would otherwise wait for: what is read and written in a turn is read and written once for nothing.</summary>
internal static class FirstTurn
{
    private const string Nobody = "";

    /// <summary>Begins with what needs nothing.</summary>
    public static Task PrepareAsync() => Task.Run(() =>
    {
        KnowledgeReader.Prepare();
        _ = ActivityJson.Read(ActivityJson.Write(MessageFactory.Text(Nobody)));
        _ = CaseJson.Read(CaseJson.Write(new Case(Nobody, DateTimeOffset.UnixEpoch)));
    });

    /// <summary>Goes on with what has been put together.</summary>
    public static Task PrepareAsync(KnowledgeBase knowledge, IServiceProvider services) => Task.Run(() =>
    {
        _ = Planner.Next(new Case(Nobody, DateTimeOffset.UnixEpoch), knowledge.Model);
        _ = services.GetService<IBotFrameworkHttpAdapter>();
        _ = services.GetService<IBot>();
    });
}
