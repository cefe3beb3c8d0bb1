using System.CommandLine;
using SyncBot.Commands;

var root = new RootCommand("SyncBot helps people whose Messages app says \"Syncing with iCloud Paused\". Without a command it serves.")
{
    ServeCommand.Create(),
    ChatCommand.Create(),
    UnderstandCommand.Create(),
    SimulateCommand.Create(),
    KnowledgeCommand.Create(),
    KeysCommand.Create(),
    CaseCommand.Create(),
    OutboxCommand.Create(),
    BackupCommand.Create(),
    IntegrityCommand.Create(),
    TeamsCommand.Create(),
    HealthCheckCommand.Create(),
};
ServeCommand.MakeDefault(root);
var parsed = root.Parse(args);

if (Stray.In(parsed) is { } stray)
{
    await Console.Error.WriteLineAsync($"'{stray}' is nothing that '{parsed.CommandResult.Command.Name}' knows; --help tells what it does.");
    return 1;
}

// A server that is told to end finishes its turns first, for which ASP.NET Core gives it 30 seconds, and then sends what is left of its telemetry.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(45) });
