using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>Reads what is said, and reports every text that is missing or that nothing asks for.</summary>
internal sealed partial class WordingReader(Sections sections, Model model, ConcurrentQueue<Fault> faults)
{
    /// <summary>The wording; meaningful only if nothing was reported.</summary>
    public Wording Read(string language)
    {
        var wording = new Wording
        {
            Language = language,
            Causes = For("causes", model.Causes.Select(c => c.Id), ReadCause),
            SubCauses = For("subCauses", model.SubCauses.Select(s => s.Id), ReadCause),
            Facts = For("facts", model.Facts.Keys, ReadFact),
            Devices = For("devices", model.Facts.GetValueOrDefault(Case.DeviceFact)?.Values ?? [], e => e.Text()),
            Questions = For("questions", model.Questions.Keys, ReadQuestion),
            Fixes = For("fixes", model.Fixes.Keys, ReadFix),
            RefusedGates = For("gates", model.Gates.Keys, ReadGate),
            HandOffs = For("handOffs", Reasons(), ReadHandOff, others: true),
            Languages = For("languages", [Reading.OtherLanguage], e => e.Text(), others: true),
            Tiers = For("tiers", Enum.GetValues<Tier>().Select(Tiers.IdOf), e => e.Text()),
            Faq = For("faq", [], ReadFaq, others: true),
            Tips = For("tips", model.Tips.Select(t => t.Id), e => e.Text()),
            Lines = For("lines", Line.All, e => e.Text(), others: true),
        };
        var inShort = new ShortWordingReader(sections, CheckPlaceholders).Read(wording);
        sections.Close("say");
        return inShort;
    }

    private IEnumerable<string> Reasons() =>
        model.Facts.Values.SelectMany(f => f.HandOffs.Values).Concat([Move.HandOff.Asked, Move.HandOff.NothingLeft, Move.HandOff.TooLong]).Distinct();

    private FrozenDictionary<string, T> For<T>(string part, IEnumerable<string> ids, Func<Entry, T> read, bool others = false)
    {
        var entries = sections.Of("say", part);
        var wanted = ids.ToHashSet();
        foreach (var id in wanted.Where(id => !entries.ContainsKey(id)).Order(StringComparer.Ordinal)) ReportMissing(part, id);

        if (!others)
        {
            foreach (var entry in entries.Values.Where(e => !wanted.Contains(e.Key))) entry.Report($"nothing in the model is called '{entry.Key}'");
        }

        foreach (var entry in entries.Values) CheckPlaceholders(part, entry);
        return entries.Values.ToFrozenDictionary(e => e.Key, read);
    }

    private static void CheckPlaceholders(string part, Entry entry)
    {
        var ofLine = part == "lines" ? Placeholders.OfLines.GetValueOrDefault(entry.Key) ?? [] : [];
        foreach (var text in entry.Texts())
        {
            // What stands on a button must come back as it stands here, whatever device is looked at.
            IReadOnlyList<string> known = text.Id.Contains("/answers/", StringComparison.Ordinal) || text.Id.Contains("/button-", StringComparison.Ordinal) ? ofLine : [.. Placeholders.Everywhere, .. ofLine];
            foreach (var unknown in Braces.Matches(text.Text()).Select(m => m.Value).Where(b => !known.Contains(b)))
            {
                text.Report($"'{unknown}' is filled in by nothing here{(known.Count == 0 ? "" : $": {string.Join(", ", known)}")}");
            }
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces { get; }

    // What is missing has no place: it is reported where its id comes from, or else where the other texts of its kind stand.
    private void ReportMissing(string part, string id)
    {
        const string Message = "the text is missing";
        var missing = $"say/{part}/{id}";
        if ((sections.Find(part, id) ?? sections.Find("say", part)) is { } place) place.ReportFor(missing, Message);
        else faults.Enqueue(new Fault("text", 0, missing, Message));
    }

    private static CauseText ReadCause(Entry entry)
    {
        var text = new CauseText(entry.RequiredText("name"), entry.RequiredText("explain"));
        entry.Close();
        return text;
    }

    private FactText ReadFact(Entry entry)
    {
        var text = new FactText(entry.RequiredText("name"), PerValue(entry, "values", entry.Key)) { Seen = ReadSeen(entry) };
        entry.Close();
        return text;
    }

    private FrozenDictionary<string, string> ReadSeen(Entry entry)
    {
        var fact = model.Facts.GetValueOrDefault(entry.Key);
        var parts = entry.Part("seen")?.Parts() ?? [];
        IEnumerable<string> defects = fact?.Defects.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();
        foreach (var value in defects.Where(d => parts.All(p => p.Key != d))) entry.Report($"'{value}' is a defect, so 'seen' must say that it is so");
        foreach (var part in parts.Where(p => fact?.Values.Contains(p.Key) is false)) part.Report($"'{part.Key}' is not a value of '{entry.Key}'");
        return parts.ToFrozenDictionary(p => p.Key, p => p.Text());
    }

    private QuestionText ReadQuestion(Entry entry)
    {
        var fact = model.Questions.TryGetValue(entry.Key, out var question) ? question.Fact : "";
        var text = new QuestionText(entry.RequiredText("ask"), entry.RequiredText("why"), entry.OptionalText("how"), PerValue(entry, "answers", fact));
        entry.Close();
        return text;
    }

    private FrozenDictionary<string, string> PerValue(Entry entry, string key, string fact)
    {
        if (entry.Required(key)?.Parts() is not { } parts) return FrozenDictionary<string, string>.Empty;
        if (model.Facts.TryGetValue(fact, out var definition))
        {
            foreach (var value in definition.Values.Where(v => parts.All(p => p.Key != v))) entry.Report($"'{key}' has nothing for '{value}'");
            foreach (var part in parts.Where(p => !definition.Values.Contains(p.Key))) part.Report($"'{part.Key}' is not a value of '{fact}'");
        }

        return parts.ToFrozenDictionary(p => p.Key, p => p.Text());
    }

    private FixText ReadFix(Entry entry)
    {
        var steps = entry.Required("steps")?.Parts();
        if (steps?.All(s => s.Key != FixText.AnySystem) is true) entry.Report($"'steps' has nothing for '{FixText.AnySystem}'");
        steps ??= [];
        CheckSystems(steps);
        var text = new FixText(
            entry.RequiredText("title"),
            entry.RequiredText("why"),
            steps.ToFrozenDictionary(s => s.Key, ReadSteps),
            entry.RequiredText("workedWhen"))
        {
            CannotFix = entry.OptionalText("cannotFix"),
            Undo = entry.OptionalText("undo"),
            LookAgain = entry.OptionalText("lookAgain"),
        };
        if (model.Fixes.TryGetValue(entry.Key, out var fix) && fix.Waiting > TimeSpan.Zero && text.LookAgain is null)
        {
            entry.Report("it has to be left to work, so 'lookAgain' must say when to look again");
        }

        entry.Close();
        return text;
    }

    /// <summary>Reports steps for what is no system.</summary>
    public static void CheckSystems(IEnumerable<Entry> steps)
    {
        foreach (var system in steps.Where(s => !Systems.All.Contains(s.Key))) system.Report($"'{system.Key}' is not a system: {string.Join(", ", Systems.All)}");
    }

    /// <summary>The steps of one system; reports a list of none.</summary>
    public static IReadOnlyList<string> ReadSteps(Entry entry)
    {
        var steps = entry.Items().Select(i => i.Text()).ToList();
        if (steps.Count == 0) entry.Report("there are no steps");
        return steps;
    }

    private static string ReadGate(Entry entry)
    {
        var refused = entry.RequiredText("refused");
        entry.Close();
        return refused;
    }

    private static HandOffText ReadHandOff(Entry entry)
    {
        var text = new HandOffText(entry.RequiredText("title"), entry.RequiredText("say"));
        entry.Close();
        return text;
    }

    private static FaqText ReadFaq(Entry entry)
    {
        var text = new FaqText(entry.RequiredText("question"), entry.RequiredText("answer"), entry.Flag("courtesy"));
        entry.Close();
        return text;
    }
}
