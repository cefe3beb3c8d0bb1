using System.Collections.Frozen;
using SyncBot.Dialogs.Replies;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>Reads what is said where there is little room: <c>say/short</c>. Whatever has no short words is said in its usual ones.</summary>
/// <param name="sections">The sections.</param>
/// <param name="check">Checks the placeholders of a part's entry.</param>
internal sealed class ShortWordingReader(Sections sections, Action<string, Entry> check)
{
    private const string ButtonPrefix = "button-";

    private readonly IReadOnlyList<Entry> places = sections.All("say", "short");
    private readonly Dictionary<string, string> labels = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The wording with its short form.</summary>
    public Wording Read(Wording wording)
    {
        var lines = For("lines", wording.Lines, (text, entry) => entry.Key.StartsWith(ButtonPrefix, StringComparison.Ordinal) ? Labelled(text, entry) : entry.Text());
        var questions = For("questions", wording.Questions, ReadQuestion);
        var inShort = wording with
        {
            Lines = lines,
            Questions = questions,
            Fixes = For("fixes", wording.Fixes, ReadFix),
            RefusedGates = For("gates", wording.RefusedGates, (_, entry) => entry.Text()),
            HandOffs = For("handOffs", wording.HandOffs, (text, entry) => text with { Say = entry.Text() }),
            Tiers = For("tiers", wording.Tiers, (_, entry) => entry.Text()),
            Faq = For("faq", wording.Faq, (text, entry) => text with { Answer = entry.Text() }),
            Tips = For("tips", wording.Tips, (_, entry) => entry.Text()),
        };
        foreach (var place in places) place.Close();
        var known = labels.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        return wording with { ShortLabels = known, Shorter = inShort with { ShortLabels = known } };
    }

    private FrozenDictionary<string, T> For<T>(string part, FrozenDictionary<string, T> usual, Func<T, Entry, T> read)
    {
        var texts = usual.ToDictionary();
        foreach (var entry in Sections.Of(places, part).Values)
        {
            check(part, entry);
            if (usual.TryGetValue(entry.Key, out var text)) texts[entry.Key] = read(text, entry);
            else if (!Line.All.Contains(entry.Key)) entry.Report($"there is no '{entry.Key}' to be said in short");
        }

        return texts.ToFrozenDictionary();
    }

    // A label stays what it is, so that pressing and typing are the same; only what stands for it is shorter.
    private string Labelled(string label, Entry entry)
    {
        if (entry.Text() is { Length: > 0 } word && !labels.TryAdd(label, word) && labels[label] != word) entry.Report($"'{label}' is '{labels[label]}' elsewhere");
        return label;
    }

    private QuestionText ReadQuestion(QuestionText usual, Entry entry)
    {
        foreach (var answer in entry.Part("answers")?.Parts() ?? [])
        {
            if (usual.Answers.TryGetValue(answer.Key, out var label)) Labelled(label, answer);
            else answer.Report($"'{answer.Key}' is no answer to this question");
        }

        var text = usual with { Ask = entry.OptionalText("ask") ?? usual.Ask, How = entry.OptionalText("how") ?? usual.How };
        entry.Close();
        return text;
    }

    private static FixText ReadFix(FixText usual, Entry entry)
    {
        var steps = entry.Part("steps")?.Parts() ?? [];
        WordingReader.CheckSystems(steps);
        var given = steps.ToDictionary(s => s.Key, WordingReader.ReadSteps);
        var text = usual with
        {
            Title = entry.OptionalText("title") ?? usual.Title,
            Steps = usual.Steps.Where(s => !given.ContainsKey(s.Key)).Concat(given).ToFrozenDictionary(),
            LookAgain = entry.OptionalText("lookAgain") ?? usual.LookAgain,
        };
        entry.Close();
        return text;
    }
}
