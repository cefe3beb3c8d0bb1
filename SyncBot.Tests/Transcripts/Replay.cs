using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Transcripts;

/// <summary>Plays a script on one channel and writes down how it went.</summary>
internal sealed partial class Replay
{
    private readonly Stage stage;
    private readonly bool showsMoves;
    private readonly List<PlayedTurn> turns = [];
    private readonly List<string> paragraphs = [];
    private readonly List<Turn> withButtons = [];
    private string channel;
    private Visitor visitor;
    private int presses;
    private string code = "{code}";
    private string reason = "";

    private Replay(Stage stage, string channel, bool showsMoves)
    {
        this.stage = stage;
        this.showsMoves = showsMoves;
        this.channel = channel;
        visitor = NewPerson();
    }

    /// <summary>Plays it.</summary>
    /// <param name="transcript">The script.</param>
    /// <param name="stage">Where.</param>
    /// <param name="channel">The channel's id.</param>
    /// <param name="showsMoves">Whether the moves are written beside what is said.</param>
    public static async Task<Played> PlayAsync(Transcript transcript, Stage stage, string channel, bool showsMoves)
    {
        stage.Rewind();
        var replay = new Replay(stage, channel, showsMoves);
        replay.paragraphs.Add($"# {transcript.Title}");
        foreach (var step in transcript.Steps) await replay.TakeAsync(step);
        return new Played(replay.Scrubbed(), replay.turns);
    }

    private async Task TakeAsync(Step step)
    {
        switch (step)
        {
            case Step.Types typed:
                await HearAsync(step, step.Script, visitor.SayAsync(typed.Text.Replace("{code}", code, StringComparison.Ordinal)));
                break;
            case Step.Presses pressed:
                await PressAsync(pressed);
                break;
            case Step.Opens:
                await HearAsync(step, step.Script, visitor.ArriveAsync());
                break;
            case Step.ChecksIn:
                await HearAsync(step, step.Script, visitor.BeAskedAsync());
                break;
            case Step.Waits waited:
                paragraphs.Add(step.Script);
                stage.Wait(waited.Time);
                break;
            case Step.GoesElsewhere:
                paragraphs.Add(step.Script);
                visitor = visitor.Elsewhere();
                break;
            case Step.ChangesChannel changed:
                paragraphs.Add(step.Script);
                channel = changed.Channel;
                visitor = NewPerson();
                withButtons.Clear();
                break;
            case Step.Restarts:
                paragraphs.Add(step.Script);
                await stage.RestartAsync();
                visitor = visitor.With(stage.Host.Http);
                break;
        }
    }

    private Visitor NewPerson()
    {
        var number = stage.NextPerson();
        return new Visitor(stage.Host.Http, channel, $"person-{number}", $"conversation-{number}");
    }

    // Where there are no buttons their words are typed, or every second time the number that stands before them.
    private async Task PressAsync(Step.Presses pressed)
    {
        var shown = pressed.OnEarlierCard ? withButtons.SkipLast(1).LastOrDefault(t => HasButton(t, pressed.Label)) : withButtons.LastOrDefault();
        if (shown is not null)
        {
            var button = shown.Buttons.Concat(shown.More).FirstOrDefault(b => b.Title == pressed.Label) ?? throw new InvalidOperationException(
                $"There is no button '{pressed.Label}'. There are: {string.Join(", ", shown.Buttons.Select(b => b.Title))}.\n\nSo far:\n\n{Scrubbed()}");
            await HearAsync(pressed, pressed.Script, visitor.PressAsync(button.Data));
        }
        else if (pressed.OnEarlierCard)
        {
            paragraphs.Add("~ (nothing to press here)");
        }
        else
        {
            var typed = channel == "sms" ? TextedFor(pressed.Label) : (++presses % 2 == 0 ? NumberOf(pressed.Label) : null) ?? pressed.Label;
            await HearAsync(pressed, $"> {typed}", visitor.SayAsync(typed));
        }
    }

    // By text message people send the short word or its number.
    private string TextedFor(string label)
    {
        var word = stage.Host.Knowledge.Wording.ShortLabels.GetValueOrDefault(label, label);
        var number = Regex.Match(visitor.Last.Text, $@"\b(\d+) {Regex.Escape(word)}(?=,|$)", RegexOptions.Multiline | RegexOptions.RightToLeft, TimeSpan.FromSeconds(1));
        return ++presses % 2 == 0 && number.Success ? number.Groups[1].Value : word;
    }

    private static bool HasButton(Turn turn, string label) => turn.Buttons.Concat(turn.More).Any(b => b.Title == label);

    private string? NumberOf(string label) => Choice().Matches(visitor.Last.Text).LastOrDefault(m => m.Groups["label"].Value.Trim() == label)?.Groups["number"].Value;

    private async Task HearAsync(Step step, string script, Task<Turn> hearing)
    {
        paragraphs.Add(script);
        var turn = await hearing;
        turns.Add(new PlayedTurn(step, turn));
        if (turn.Buttons.Count > 0) withButtons.Add(turn);
        if (Code().Matches(turn.Text).LastOrDefault() is { } given) code = given.Value;
        foreach (var activity in turn.Activities) Write(activity, turn);
    }

    private void Write(JObject activity, Turn turn)
    {
        switch ((string?)activity["type"])
        {
            case "message":
                if ((string?)activity["text"] is { Length: > 0 } text) paragraphs.Add(Escaped(text.TrimEnd()));
                foreach (var attachment in activity["attachments"] as JArray ?? []) paragraphs.Add(Escaped(CardLayout.Of((JObject)attachment["content"]!)));
                break;
            case "event":
                reason = (string?)activity["value"]?["reason"] ?? reason;
                break;
            case "trace" when showsMoves && turn.Case.Length > 0:
                paragraphs[^1] += $"\n                                        -- {Pending(turn)}";
                break;
        }
    }

    private string Pending(Turn turn) => $"{turn.Move} {(turn.Move == "handOff" ? reason : string.Join(' ', turn.Ids))}".TrimEnd();

    // What the bot says must not look like a line of the script.
    private static string Escaped(string text) => ScriptMark().Replace(text, @"\$0");

    private string Scrubbed()
    {
        var last = turns.LastOrDefault()?.Turn;
        string[] end = last is null || last.Case.Length == 0 ? [] : [.. showsMoves ? ["---", Ending()] : Array.Empty<string>(), $"=> {Pending(last)}"];
        var text = string.Join("\n\n", paragraphs.Concat(end)) + "\n";
        foreach (var id in turns.Select(t => t.Turn.Case).Where(c => c.Length > 0).Distinct()) text = text.Replace(id, "{case}", StringComparison.Ordinal);
        return Calendar().Replace(Code().Replace(text, "{code}"), "{calendar}");
    }

    private string Ending() => $"""
        - facts: {Listed(Told().Distinct())}
        - tried: {Listed(turns.GroupBy(t => t.Turn.Case).SelectMany(c => c.Last().Turn.Attempts))}
        - likeliest: {Listed(turns.Where(t => t.Turn.Case.Length > 0).Select(t => (string)t.Turn.Trace["causes"]![0]!["id"]!).Distinct())}
        """;

    // What became known in which turn, without what a fix has mended.
    private IEnumerable<string> Told()
    {
        var fixes = stage.Host.Knowledge.Model.Fixes;
        for (var i = 0; i < turns.Count; i++)
        {
            var (before, now) = (i > 0 && turns[i - 1].Turn.Case == turns[i].Turn.Case ? turns[i - 1].Turn : null, turns[i].Turn);
            var mended = now.Attempts.Except(before?.Attempts ?? []).SelectMany(a => fixes[a.Split(' ')[0]].Mends).Select(m => m.ToString());
            foreach (var fact in FactsOf(now).Except(before is null ? [] : FactsOf(before)).Except(mended)) yield return fact;
        }
    }

    private static IEnumerable<string> FactsOf(Turn turn) => turn.Facts.Properties().Select(f => $"{f.Name}={f.Value}");

    private static string Listed(IEnumerable<string> items) => string.Join(", ", items.DefaultIfEmpty("none"));

    [GeneratedRegex(@"^[>~#](?= )", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptMark();

    [GeneratedRegex(@"^(?<number>\d+)\. (?<label>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice();

    [GeneratedRegex(@"http://localhost/followups/[\w-]+\.ics", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
