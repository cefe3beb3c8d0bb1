using System.CommandLine;
using System.Globalization;
using Newtonsoft.Json;
using Spectre.Console;
using SyncBot.Simulation;

namespace SyncBot.Commands;

/// <summary><c>simulate</c>: users drawn from the knowledge, and what helping them costs.</summary>
internal static class SimulateCommand
{
    private const int UsualCases = 10_000;
    private const int MostCases = 10_000_000;
    private const int PipeWidth = 140;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var cases = new Option<int>("--cases") { Description = $"How many users, from 1 to {MostCases}.", DefaultValueFactory = _ => UsualCases };
        var seed = new Option<long>("--seed") { Description = "Any whole number: the same one draws the same users.", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "For programs to read." };
        cases.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var count) && count is < 1 or > MostCases) result.AddError($"--cases must be from 1 to {MostCases}.");
        });
        var command = new Command("simulate", "Draws users from the knowledge and compares the planner with other ways to help them.") { knowledge, cases, seed, json };
        command.SetAction((arguments, _) => KnowledgeOption.WithKnowledgeAsync(
            KnowledgeOption.Folder(arguments, knowledge),
            async known =>
            {
                var report = Report.Of(known.Model, arguments.GetValue(cases), arguments.GetValue(seed));
                if (arguments.GetValue(json)) await Console.Out.WriteLineAsync(ReportJson.Of(report).ToString(Formatting.None));
                else ReportTable.Write(report, Terminal());
                return 0;
            }));
        return command;
    }

    private static IAnsiConsole Terminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected) console.Profile.Width = PipeWidth;
        return console;
    }
}
