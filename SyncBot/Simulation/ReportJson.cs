using Newtonsoft.Json.Linq;

namespace SyncBot.Simulation;

/// <summary>A report for programs to read.</summary>
internal static class ReportJson
{
    private const int Digits = 4;

    /// <summary>Costs, steps and questions are means over cases, resolvedBeforeDisruptive and handOffs are shares, harmful and repeats are counts.</summary>
    public static JObject Of(Report report) => new()
    {
        ["cases"] = report.Cases,
        ["seed"] = report.Seed,
        ["policies"] = Policies(report.Regimes[0]),
        ["regimes"] = new JArray(report.Regimes.Select(r => new JObject { ["name"] = r.Name, ["policies"] = Policies(r) })),
        ["worstDistortion"] = new JObject { ["planner"] = Math.Round(report.Worst.Planner, Digits), ["ladder"] = Math.Round(report.Worst.Ladder, Digits) },
        ["reduced"] = new JObject
        {
            ["causes"] = report.Reduced.Causes,
            ["fixes"] = report.Reduced.Fixes,
            ["questions"] = report.Reduced.Questions,
            ["planner"] = Math.Round(report.Reduced.Planner, Digits),
            ["optimum"] = Math.Round(report.Reduced.Optimum, Digits),
        },
    };

    private static JArray Policies(RegimeReport regime) => new(regime.Policies.Select(p => new JObject
    {
        ["name"] = p.Policy,
        ["cost"] = Math.Round(p.Tally.Cost, Digits),
        ["steps"] = Math.Round(p.Tally.Steps, Digits),
        ["questions"] = Math.Round(p.Tally.Questions, Digits),
        ["resolvedBeforeDisruptive"] = Math.Round(p.Tally.ResolvedBeforeDisruptive, Digits),
        ["harmful"] = p.Tally.Harmful,
        ["repeats"] = p.Tally.Repeats,
        ["handOffs"] = Math.Round(p.Tally.HandOffs, Digits),
    }));
}
