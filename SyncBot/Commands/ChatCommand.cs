using System.CommandLine;
using Microsoft.Bot.Builder;
using Spectre.Console;
using SyncBot.Channels.Terminal;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.HandOff;
using SyncBot.Resuming;
using SyncBot.Storage;
using SyncBot.Storage.Sqlite;
using SyncBot.Turns;

namespace SyncBot.Commands;

/// <summary><c>chat</c>: the conversation in a terminal, or through a pipe.</summary>
internal static class ChatCommand
{
    private const int PipeWidth = 100;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var state = new Option<string?>("--state") { Description = "A file that keeps the conversation; without it, it is forgotten at the end." };
        var command = new Command("chat", "Talks in this terminal. End with Ctrl+D.") { knowledge, state };
        command.SetAction((arguments, cancellationToken) => KnowledgeOption.WithKnowledgeAsync(
            KnowledgeOption.Folder(arguments, knowledge),
            known => RunAsync(known, arguments.GetValue(state), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(KnowledgeBase knowledge, string? file, CancellationToken cancellationToken)
    {
        await using var store = await SqliteParts.OpenAsync(StorageSettings.InFile(file), cancellationToken);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<HandOffOptions>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(parts => store.Sealed(TimeProvider.System, parts.GetRequiredService<ILoggerFactory>()).Turns);
        services.AddSingleton<IHandOffDesk, HandOffDesk>();
        services.AddSingleton<IConversationLocks, ConversationLocks>();
        services.AddSingleton<GuessLimits>();
        services.AddSingleton<TurnMiddleware>();
        Conversation.AddTo(services, knowledge, traceMoves: false);
        await using var provider = services.BuildServiceProvider();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected) console.Profile.Width = PipeWidth;
        var adapter = new TerminalAdapter(console);
        adapter.Use(provider.GetRequiredService<TurnMiddleware>());
        await adapter.RunAsync(provider.GetRequiredService<IBot>(), Console.IsInputRedirected, cancellationToken);
        return 0;
    }
}
