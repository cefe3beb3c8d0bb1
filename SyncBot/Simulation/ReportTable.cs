using System.Globalization;
using Spectre.Console;

namespace SyncBot.Simulation;

/// <summary>A report for people to read.</summary>
internal static class ReportTable
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["truthful"] = "Everybody answers, and truly",
        ["unreliable"] = "One question in ten gets no answer, one answer in twenty is wrong",
        ["distorted"] = "Each cause is twice or half as common as the planner believes",
        ["rough"] = "All of that; and steps fail, were done before, help for a while only",
    };

    /// <summary>Writes it.</summary>
    public static void Write(Report report, IAnsiConsole console)
    {
        console.WriteLine("Cost is minutes of effort: questions, steps with a share of their waiting and the price of their risk, and the person at the end. Gentle: fixed before anything disruptive. Person: handed over. Harm, again: harmful and repeated steps, in number.");
        foreach (var regime in report.Regimes) Write(regime, console);
        console.WriteLine();
        console.WriteLine(Text(
            $"Exact, on {report.Reduced.Causes} causes, {report.Reduced.Fixes} fixes and {report.Reduced.Questions} questions: the planner costs {report.Reduced.Planner:F2}, the best of all strategies {report.Reduced.Optimum:F2} ({report.Reduced.Planner / report.Reduced.Optimum:F3} times)."));
        console.WriteLine(Text($"Where the causes are distorted in the way that is worst for the planner, it costs {report.Worst.Planner:F1} and the ladder {report.Worst.Ladder:F1} ({100 * report.Worst.Planner / report.Worst.Ladder:F1} %)."));
        console.WriteLine(Text($"{report.Cases:N0} users for each table, seed {report.Seed}. The same seed gives the same figures everywhere."));
    }

    private static void Write(RegimeReport regime, IAnsiConsole console)
    {
        var ladder = regime.Of("ladder").Cost;
        var table = new Table().Border(TableBorder.None).Title(Markup.Escape(Titles[regime.Name]));
        foreach (var column in (string[])["policy", "cost", "/ ladder", "steps", "asked", "gentle", "person", "harm", "again"])
        {
            table.AddColumn(new TableColumn(column) { Alignment = column == "policy" ? Justify.Left : Justify.Right, NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        }

        foreach (var (policy, tally) in regime.Policies)
        {
            table.AddRow(
                policy,
                Text($"{tally.Cost:F1}"),
                Text($"{100 * tally.Cost / ladder:F1} %"),
                Text($"{tally.Steps:F2}"),
                Text($"{tally.Questions:F2}"),
                Text($"{100 * tally.ResolvedBeforeDisruptive:F1} %"),
                Text($"{100 * tally.HandOffs:F1} %"),
                Text($"{tally.Harmful}"),
                Text($"{tally.Repeats}"));
        }

        console.WriteLine();
        console.Write(table);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
