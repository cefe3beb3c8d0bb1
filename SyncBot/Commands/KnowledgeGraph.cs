using System.Globalization;
using System.Text;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Commands;

/// <summary>Draws the knowledge as a Mermaid flow chart: causes lead to the fixes that can mend them, fixes stand behind their gates, the ladder runs downwards.</summary>
internal static class KnowledgeGraph
{
    private const double LeastDrawn = 0.1;

    /// <summary>The picture.</summary>
    public static string Draw(KnowledgeBase knowledge)
    {
        var (model, wording) = (knowledge.Model, knowledge.Wording);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var cause in model.Causes) Line(text, $"  {Node("cause", cause.Id)}([\"{Quoted(wording.Causes[cause.Id].Name)}\"])");
        text.Append("  subgraph ladder [Ladder]\n    direction TB\n");
        foreach (var rung in model.Ladder.Rungs) Line(text, $"    {Node("fix", rung)}[\"{model.Ladder.RungOf(rung)}. {Quoted(Title(wording, rung))}\"]");
        foreach (var (lower, upper) in model.Ladder.Rungs.Zip(model.Ladder.Rungs.Skip(1))) Line(text, $"    {Node("fix", lower)} --> {Node("fix", upper)}");
        text.Append("  end\n");
        foreach (var fix in InOrder(model).Where(f => model.Ladder.RungOf(f.Id) == 0)) Line(text, $"  {Node("fix", fix.Id)}[\"{Quoted(Title(wording, fix.Id))}\"]");
        foreach (var gate in model.Gates.Keys.Order(StringComparer.Ordinal)) Line(text, $"  {Node("gate", gate)}{{{{\"{Quoted(gate)}\"}}}}");
        foreach (var fix in InOrder(model))
        {
            for (var i = 0; i < model.Causes.Length; i++)
            {
                if (fix.Works[i] >= LeastDrawn) Line(text, $"  {Node("cause", model.Causes[i].Id)} -->|{Math.Round(fix.Works[i] * 100)} %| {Node("fix", fix.Id)}");
            }

            foreach (var gate in fix.Gates) Line(text, $"  {Node("gate", gate)} -.-> {Node("fix", fix.Id)}");
        }

        return text.ToString();
    }

    private static string Title(Wording wording, string fix) => wording.OnDevice(wording.Fixes[fix].Title, Case.UsualDevice);

    private static IEnumerable<Fix> InOrder(Model model) => model.Fixes.Values.OrderBy(f => f.Id, StringComparer.Ordinal);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Node(string kind, string id) => $"{kind}_{id.Replace('-', '_')}";

    private static string Quoted(string label) => label.Replace("\"", "#quot;", StringComparison.Ordinal);
}
