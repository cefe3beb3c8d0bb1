using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using SyncBot.Dialogs.Knowledge;

namespace SyncBot.Commands;

/// <summary><c>serve</c>: the web host. What it is told beyond its own options goes to ASP.NET Core, such as <c>--urls</c>.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Knowledge = KnowledgeOption.Create();

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("serve", "Serves the page, /api/messages and the health checks (the default).") { Knowledge };
        MakeAction(command);
        return command;
    }

    /// <summary>Makes serving what happens when no command is named.</summary>
    public static void MakeDefault(RootCommand root)
    {
        root.Options.Add(Knowledge);
        MakeAction(root);
    }

    private static void MakeAction(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((arguments, cancellationToken) => RunAsync([.. arguments.UnmatchedTokens], arguments.GetValue(Knowledge), cancellationToken));
    }

    private static async Task<int> RunAsync(string[] arguments, string? knowledge, CancellationToken cancellationToken)
    {
        try
        {
            await using var host = await Host.BuildAsync(arguments, knowledge, cancellationToken: cancellationToken);
            await host.RunAsync(cancellationToken);
            return 0;
        }
        catch (Exception fault) when (fault is KnowledgeException or ConfigurationException or InvalidDataException or SqliteException or IOException or SocketException or FormatException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }
}
