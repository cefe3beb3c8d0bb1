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
    TeamsCommand.Create(),
    HealthCheckCommand.Create(),
};
ServeCommand.MakeDefault(root);

// A server that is told to end finishes its turns first, for which ASP.NET Core gives it 30 seconds, and then sends what is left of its telemetry.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(45) });
