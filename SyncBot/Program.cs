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
return await root.Parse(args).InvokeAsync();
