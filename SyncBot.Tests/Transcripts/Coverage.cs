using System.Text.RegularExpressions;
using SyncBot.Dialogs.Knowledge;
using TroubleshootingMove = SyncBot.Dialogs.Troubleshooting.Move;
using Words = SyncBot.Dialogs.Understanding.Commands;

namespace SyncBot.Tests.Transcripts;

/// <summary>What of the knowledge the approved transcripts reach: read from their moves, their last lines and what they say.</summary>
internal sealed partial class Coverage
{
    private readonly KnowledgeBase knowledge;
    private readonly HashSet<string> reached = [];
    private readonly string said;

    /// <summary>Reads approved transcripts.</summary>
    public Coverage(KnowledgeBase knowledge, IEnumerable<string> transcripts)
    {
        this.knowledge = knowledge;
        var texts = transcripts.ToList();
        said = Flat(string.Join('\n', texts));
        var interpreter = knowledge.Interpreter;
        foreach (var text in texts)
        {
            foreach (var words in Move().Matches(text).Select(m => m.Groups["words"].Value.Split(' '))) AddMove(words);
            var isOver = Over().IsMatch(text);
            foreach (var fact in Facts().Matches(text).SelectMany(m => m.Groups["facts"].Value.Split(", ")).Where(f => f.Contains('='))) AddFact(fact, isOver);
            foreach (var cause in Likeliest().Matches(text).SelectMany(m => m.Groups["causes"].Value.Split(", "))) reached.Add($"cause {cause}");
            foreach (var step in Transcript.Parse(text).Steps)
            {
                var words = step switch { Step.Types typed => typed.Text, Step.Presses pressed => pressed.Label, _ => "" };
                if (interpreter.Read(words).Command is { } command) reached.Add($"command {command}");
            }
        }
    }

    /// <summary>Everything of these kinds that no transcript reaches, as <c>kind id</c>.</summary>
    /// <param name="kinds">The names of kinds; see <see cref="Kinds"/>.</param>
    public IReadOnlyList<string> Missing(params IEnumerable<string> kinds) =>
        [.. kinds.SelectMany(kind => Kinds[kind](knowledge).Where(i => !IsReached(kind, i.Id, i.Words)).Select(i => $"{kind} {i.Id}"))];

    /// <summary>All kinds of things that a conversation can reach, with the ids of each and the words that show it, or null where its moves and facts do.</summary>
    public static IReadOnlyDictionary<string, Func<KnowledgeBase, IEnumerable<(string Id, string? Words)>>> Kinds { get; } = new Dictionary<string, Func<KnowledgeBase, IEnumerable<(string Id, string? Words)>>>
    {
        ["cause"] = k => k.Model.Causes.Select(c => (c.Id, (string?)null)),
        ["sub-cause"] = k => k.Model.SubCauses.SelectMany(s => s.Signs.Select(sign => ($"{s.Id} {sign}", (string?)null))),
        ["rung"] = k => k.Model.Ladder.Rungs.Select(r => (r, (string?)null)),
        ["fix"] = k => k.Model.Fixes.Keys.Select(f => (f, (string?)null)),
        ["question"] = k => k.Model.Questions.Keys.Select(q => (q, (string?)null)),
        ["gate-passed"] = k => k.Model.Gates.Keys.Select(g => (g, (string?)null)),
        ["gate-refused"] = k => k.Wording.RefusedGates.Select(g => (g.Key, (string?)g.Value)),
        // It takes fifty messages that move a case until it is too long, and nobody would read those; the walks get there.
        ["hand-off"] = k => k.Wording.HandOffs.Keys.Where(h => h != TroubleshootingMove.HandOff.TooLong).Select(h => (h, (string?)null)),
        ["fact"] = k => k.Model.Facts.Values.SelectMany(f => f.Values.Select(v => ($"{f.Id}={v}", (string?)null))),
        ["banner"] = k => k.Model.Facts["banner-detail"].Values.Select(v => ($"banner-detail={v}", (string?)null)),
        ["faq"] = k => k.Wording.Faq.Select(f => (f.Key, (string?)f.Value.Answer)),
        ["tip"] = k => k.Wording.Tips.Select(t => (t.Key, (string?)t.Value)),
        ["command"] = _ => Words.All.Select(c => (c, (string?)null)),
    };

    private bool IsReached(string kind, string id, string? words) => words is null
        ? reached.Contains($"{kind switch { "rung" => "fix", "banner" => "fact", _ => kind }} {id}")
        : knowledge.Wording.Devices.Keys.Any(device => said.Contains(Flat(knowledge.Wording.OnDevice(words, device)), StringComparison.Ordinal));

    private void AddMove(string[] words)
    {
        foreach (var id in words.Skip(1))
        {
            if (words[0] == "try") reached.Add($"fix {id}");
            if (words[0] == "handOff") reached.Add($"hand-off {id}");
            if (words[0] == "ask" && knowledge.Model.Questions.ContainsKey(id)) reached.Add($"question {id}");
            if (words[0] == "ask" && words.Length > 2 && knowledge.Model.Gates.TryGetValue(id, out var gate)) reached.Add($"question {gate.Question}");
        }
    }

    // A form of a cause is reached by those who told its sign and got help.
    private void AddFact(string written, bool isOver)
    {
        var (id, value) = (written[..written.IndexOf('=')], written[(written.IndexOf('=') + 1)..]);
        if (knowledge.Model.Facts.GetValueOrDefault(id)?.ValueOf(value) is not { } known) return;
        reached.Add($"fact {id}={known}");
        if (isOver) reached.UnionWith(knowledge.Model.SubCauses.SelectMany(s => s.Signs.Where(sign => sign.Fact == id && sign.Value == known).Select(sign => $"sub-cause {s.Id} {sign}")));
        foreach (var gate in knowledge.Model.Gates.Values.Where(g => knowledge.Model.Questions[g.Question].Fact == id && g.Passes.Contains(known))) reached.Add($"gate-passed {gate.Id}");
    }

    private static string Flat(string text) => Space().Replace(text, " ");

    [GeneratedRegex(@"^ +-- (?<words>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Move();

    [GeneratedRegex(@"^=> (resolved|handOff)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Over();

    [GeneratedRegex(@"^- facts: (?<facts>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Facts();

    [GeneratedRegex(@"^- likeliest: (?<causes>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Likeliest();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Space();
}
