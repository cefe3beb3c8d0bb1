using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Conversations;
using Words = SyncBot.Dialogs.Understanding.Commands;

namespace SyncBot.Tests.Walks;

/// <summary>Decides what to do next, by its personality and by chance.</summary>
internal sealed partial class Walker(KnowledgeBase knowledge, PhraseBook book, Personality personality, Random random)
{
    private const int MostStartsOver = 2;

    private static readonly string[] Noises =
    [
        "", "   ", "😭😭😭", "👍", "???", ".", "asdf qwer zxcv", "Lorem ipsum dolor sit amet", "<script>alert(1)</script>", "{\"a\":1}", "\u0000\u0001", "**", "...",
        "no entiendo nada por favor ayuda", "je ne comprends pas", "مرحبا كيف حالك", "我的手机有问题", "ich verstehe das nicht bitte", "AB12-CD34", "1 2 3", "99", "blue", "the weather is nice",
        "my cousin has a boat and it is very big", new string('a', 5000), string.Concat(Enumerable.Repeat("hmm well so ", 300)),
    ];

    private static readonly string[] CalmCommands = [Words.Hello, Words.Help, Words.Again, Words.Why, Words.Skip, Words.Progress, Words.StartOver, Words.Back];

    private readonly Truth truth = new(knowledge.Model, random);
    private readonly List<CardButton> earlier = [];
    private CardButton[] shown = [];
    private int startsOver;
    private string? code;

    /// <summary>The code that was given out last, if it was not used.</summary>
    public string? Code => code;

    /// <summary>Sees a turn.</summary>
    public void See(WalkTurn turn)
    {
        earlier.AddRange(shown.Where(b => b.Data.Count > 0));
        shown = [.. turn.Buttons];
        if (CodeIn.Match(turn.Text) is { Success: true } given) code = given.Value;
    }

    /// <summary>How it begins.</summary>
    public WalkStep Begin() => random.Next(4) switch
    {
        0 => new WalkStep(Act.Arrive, ""),
        1 => new WalkStep(Act.Fact, book.Say<Meaning.OfMark>(random, m => m.Id == Marks.Complaint)!),
        _ => Do(personality.Manner is Manner.Careless ? Drawn() : Act.Fact, null),
    };

    /// <summary>What it does next.</summary>
    public WalkStep Next(Case? @case) => Do(@case?.Pending is null && random.Next(2) == 0 ? Act.Fact : Drawn(), @case);

    /// <summary>What it does after an end.</summary>
    public WalkStep Encore(Case? @case) => random.Next(6) switch
    {
        0 => Do(Act.Device, @case),
        1 => Do(Act.Fact, @case),
        2 => new WalkStep(Act.Command, knowledge.Wording.Line(Line.ButtonStartOver)),
        3 => Do(Act.Button, @case),
        _ => new WalkStep(Act.Outcome, book.Say<Meaning.OfOutcome>(random, o => o.Outcome is "came-back" or "no-change")!),
    };

    /// <summary>Takes the offer that a person goes on.</summary>
    public static WalkStep TakeOffer => new(Act.GiveUp, "talk to a person");

    private Act Drawn()
    {
        var left = random.Next(personality.Weights.Sum(w => w.Weight));
        foreach (var (act, weight) in personality.Weights)
        {
            left -= weight;
            if (left < 0) return act;
        }

        return Act.Respond;
    }

    private WalkStep Do(Act act, Case? @case) => act switch
    {
        Act.Respond => Respond(@case),
        Act.Button => shown.Length == 0 ? Do(Act.Fact, @case) : Use(shown[random.Next(shown.Length)]),
        Act.OldButton => earlier.Count == 0 ? Respond(@case) : Old(earlier[random.Next(earlier.Count)]),
        Act.Answer => Said<Meaning.OfAnswer>(act),
        Act.Outcome => Said<Meaning.OfOutcome>(act, o => o.Outcome != "worked" || random.Next(3) == 0),
        Act.Command => Command(),
        Act.Back => Said<Meaning.OfCommand>(act, c => c.Command == Words.Back),
        Act.GiveUp => Said<Meaning.OfCommand>(act, c => c.Command is Words.Person or Words.Stop),
        Act.Fact => TellFact(act),
        Act.Correct => TellFact(act) is var told ? told with { Text = $"{book.Say<Meaning.OfMark>(random, m => m.Id == Marks.Correction)} {told.Text}" } : null!,
        Act.Tried => Said<Meaning.OfTried>(act),
        Act.Hint => Said<Meaning.OfCause>(act),
        Act.Faq => Said<Meaning.OfFaq>(act),
        Act.Device => TurnToDevice(act),
        Act.CallForHelp => Said<Meaning.OfHandOff>(act),
        Act.Code => code is null ? Respond(@case) : TakeCode(),
        Act.Arrive => new WalkStep(act, ""),
        _ => new WalkStep(Act.Noise, Noises[random.Next(Noises.Length)]),
    };

    private WalkStep Said<TMeaning>(Act act, Func<TMeaning, bool>? fits = null)
        where TMeaning : Meaning => new(act, book.Say(random, fits) ?? "");

    // Facts that only a person may deal with would end most walks early, so they are rare.
    private WalkStep TellFact(Act act)
    {
        var model = knowledge.Model;
        var calm = random.Next(20) > 0;
        var isTruthful = personality.Manner is Manner.Truthful or Manner.NoChange;
        var text = book.Say<Meaning.OfFact>(random, f => f.Fact != Case.DeviceFact && !(calm && model.Facts[f.Fact].HandOffs.ContainsKey(f.Value)) && (!isTruthful || f.Value is ['{', ..] || f.Value == truth.ValueOf(f.Fact)));
        return new WalkStep(act, text ?? "no change");
    }

    private WalkStep TurnToDevice(Act act)
    {
        var device = book.Devices[random.Next(book.Devices.Count)];
        var named = book.Say<Meaning.OfFact>(random, f => f.Fact == Case.DeviceFact && f.Value == device);
        var mark = random.Next(2) == 0 ? book.Say<Meaning.OfMark>(random, m => m.Id is Marks.AnotherDevice or Marks.Correction) : "";
        return new WalkStep(act, $"{mark} {named}".Trim());
    }

    private WalkStep Command()
    {
        var command = CalmCommands[random.Next(CalmCommands.Length)];
        if (command == Words.StartOver && ++startsOver > MostStartsOver) command = Words.Help;
        return Said<Meaning.OfCommand>(Act.Command, c => c.Command == command);
    }

    private WalkStep TakeCode()
    {
        var step = new WalkStep(Act.Code, random.Next(2) == 0 ? code! : $"my code is {code!.ToLowerInvariant()}");
        code = null;
        return step;
    }

    private WalkStep Respond(Case? @case) => @case?.Pending switch
    {
        Move.Ask ask => Reply(ask),
        Move.Try attempt => ReplyAfter(attempt.Fix),
        Move.CheckBack waiting => ReplyAfter(waiting.Fix),
        _ => shown.Length > 0 && random.Next(2) == 0 ? Use(shown[random.Next(shown.Length)]) : Do(Act.Fact, @case),
    };

    private WalkStep Reply(Move.Ask ask)
    {
        var (question, wording) = (knowledge.Model.Questions[ask.Question], knowledge.Wording);
        if (personality.Manner is Manner.Unsure && random.Next(8) > 0) return Labelled(wording.Line(Line.ButtonUnsure)) ?? Said<Meaning.OfAnswer>(Act.Respond, a => a.Answer == Answers.Unsure);
        if (personality.Manner is Manner.Careless && shown.Length > 0) return Use(shown[random.Next(shown.Length)]);
        var value = truth.ValueOf(question.Fact);
        if (random.Next(3) == 0 && book.Say<Meaning.OfFact>(random, f => f.Fact == question.Fact && f.Value == value) is { } told) return new WalkStep(Act.Respond, told);
        return Labelled(wording.Questions[question.Id].Answers[value]) ?? new WalkStep(Act.Respond, wording.Questions[question.Id].Answers[value]);
    }

    private WalkStep ReplyAfter(string fix)
    {
        var outcome = personality.Manner switch
        {
            Manner.Truthful => truth.Works(fix) ? "worked" : Any("no-change", "no-change", "no-change", "could-not", "came-back", "waiting"),
            Manner.Careless => Any("worked", "no-change", "no-change", "no-change", "could-not", "could-not", "came-back", "skipped", "waiting"),
            Manner.Unsure => Any("no-change", "could-not", "could-not", "skipped"),
            _ => Any("no-change", "no-change", "no-change", "no-change", "waiting"),
        };
        var line = outcome switch
        {
            "worked" => Line.ButtonWorked,
            "no-change" => Line.ButtonNoChange,
            "could-not" => Line.ButtonCouldNot,
            "waiting" => Line.ButtonLater,
            _ => null,
        };
        if (line is not null && random.Next(2) == 0 && Labelled(knowledge.Wording.Line(line)) is { } step) return step;
        return Said<Meaning.OfOutcome>(Act.Respond, o => o.Outcome == outcome);
    }

    private WalkStep? Labelled(string label) => shown.FirstOrDefault(b => b.Title == label) is { } button ? Use(button) with { Act = Act.Respond } : null;

    private WalkStep Use(CardButton button)
    {
        var place = Array.IndexOf(shown, button) + 1;
        return random.Next(4) switch
        {
            0 => new WalkStep(Act.Button, button.Title),
            1 when place <= 9 && shown.DistinctBy(b => (string?)b.Data["move"]).Count() == 1 => new WalkStep(Act.Button, Any($"{place}", $"number {place}", $"option {place}")),
            _ when button.Data.Count > 0 => Old(button) with { Act = Act.Button },
            _ => new WalkStep(Act.Button, button.Title.ToUpperInvariant()),
        };
    }

    private static WalkStep Old(CardButton button) => new(Act.OldButton, button.Title) { Pressed = (JObject)button.Data.DeepClone() };

    private string Any(params string[] all) => all[random.Next(all.Length)];

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex CodeIn { get; }
}
