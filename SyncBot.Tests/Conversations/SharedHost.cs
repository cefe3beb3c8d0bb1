using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Conversations;

/// <summary>One host for a class of tests, each of which has visitors of its own.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    // Who was brought to a stage; the others get a copy of their rows, which spares the way there.
    private readonly Dictionary<string, Visitor> stages = [];

    /// <summary>The host.</summary>
    public TestHost Host { get; private set; } = null!;

    /// <summary>What it knows.</summary>
    public KnowledgeBase Knowledge => Host.Knowledge;

    public async Task InitializeAsync() => Host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Someone new.</summary>
    public Visitor NewVisitor(string channel = "webchat") => Host.NewVisitor(channel);

    /// <summary>The words that stand on the button for an answer.</summary>
    public string Answer(string question, string value) => Knowledge.Wording.Questions[question].Answers[value];

    /// <summary>The words on a button.</summary>
    public string Label(string line) => Knowledge.Wording.Line(line);

    /// <summary>A text of the knowledge as it is said to someone with the usual device.</summary>
    public string Said(string text) => Knowledge.Wording.OnDevice(text, Case.UsualDevice);

    /// <summary>The answer that lets someone through the gate that is asked about, or null if none is.</summary>
    public string? WayThrough(Turn turn) =>
        turn.Move == "ask" && turn.Ids.Count > 1 && Knowledge.Model.Gates.TryGetValue(turn.Ids[0], out var gate) ? Answer(gate.Question, gate.Passes[0]) : null;

    /// <summary>Whether a fix is disruptive.</summary>
    public bool IsDisruptive(string fix) => Knowledge.Model.Fixes[fix].Tier is Tier.Disruptive;

    /// <summary>Someone new who stands at a kind of move: <c>ask</c>, <c>try</c>, <c>gate</c>, <c>checkBack</c>, <c>handOff</c>, <c>resolved</c> or <c>stopped</c>.</summary>
    public async Task<Visitor> VisitorAtAsync(string stage)
    {
        if (!stages.TryGetValue(stage, out var first)) stages[stage] = first = await BringAsync(NewVisitor(), stage);
        var visitor = NewVisitor();
        var id = $"{first.Last.Case}-{visitor.User}";
        await Host.CopyAsync((KeyOf(first), $"webchat/users/{first.User}", first.Last.Case), (KeyOf(visitor), $"webchat/users/{visitor.User}", id));
        return visitor.After(new Turn([.. first.Last.Activities.Select(a => JObject.Parse(a.ToString().Replace(first.Last.Case, id, StringComparison.Ordinal)))]));
    }

    private static string KeyOf(Visitor visitor) => $"webchat/conversations/{visitor.Conversation}";

    private async Task<Visitor> BringAsync(Visitor visitor, string stage)
    {
        switch (stage)
        {
            case "ask":
                await visitor.SayAsync("my messages say syncing with icloud paused");
                await visitor.TalkAsync(_ => "no change", until: t => t.Move == "ask" && WayThrough(t) is null);
                break;
            case "try":
                await visitor.SayAsync("low power mode is on");
                break;
            case "gate":
                await visitor.SayAsync("syncing with icloud paused");
                await visitor.TalkAsync(_ => "no change", until: t => WayThrough(t) is not null);
                break;
            case "checkBack":
                await visitor.SayAsync("my phone is really hot");
                await visitor.SayAsync(Label(Line.ButtonLater));
                break;
            case "handOff":
                await visitor.SayAsync("low power mode is on");
                await visitor.SayAsync("talk to a person");
                break;
            case "resolved":
                await visitor.SayAsync("low power mode is on");
                await visitor.SayAsync("it worked");
                break;
            case "stopped":
                await visitor.SayAsync("low power mode is on");
                await visitor.SayAsync("stop");
                break;
            default:
                throw new ArgumentException($"There is no stage '{stage}'.", nameof(stage));
        }

        Assert.Equal(stage == "gate" ? "ask" : stage, visitor.Last.Move);
        return visitor;
    }
}
