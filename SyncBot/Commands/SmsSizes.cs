using System.Globalization;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Commands;

/// <summary>Measures everything that is said as it goes out by text message.</summary>
/// <param name="knowledge">What is known.</param>
internal sealed class SmsSizes(KnowledgeBase knowledge)
{
    private static readonly string?[] Releases = [null, "26.1", "18.5", "17.6"];
    private static readonly ChannelProfile Profile = ChannelProfile.TextMessages;

    private readonly KnowledgeBase known = knowledge with { Wording = knowledge.Wording.InShort() };
    private readonly Voice voice = new(knowledge with { Wording = knowledge.Wording.InShort() });
    private readonly ShortText shortText = new(knowledge.Wording.InShort());

    /// <summary>Every reply, by what it says.</summary>
    public IEnumerable<SmsSize> All()
    {
        var (model, wording) = (known.Model, known.Wording);
        var devices = model.Facts[Case.DeviceFact].Values;
        foreach (var fix in model.Fixes.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            foreach (var (device, release) in devices.SelectMany(d => Releases.Select(r => (d, r))))
            {
                yield return Of($"fixes/{fix.Id}/{device}{(release is null ? "" : $"/{release}")}", voice.For(Standing(device, release, new Move.Try(fix.Id))), device, Steps(fix, device, release));
            }

            if (fix.Waiting > TimeSpan.Zero) yield return Of($"fixes/{fix.Id}/waiting", voice.For(Standing(Case.UsualDevice, null, new Move.CheckBack(fix.Id, fix.Waiting))));
        }

        foreach (var id in model.Questions.Keys.Order(StringComparer.Ordinal)) yield return Of($"questions/{id}", voice.For(Standing(Case.UsualDevice, null, new Move.Ask(id))));
        foreach (var reason in wording.HandOffs.Keys.Order(StringComparer.Ordinal)) yield return Of($"handOffs/{reason}", voice.For(Standing(Case.UsualDevice, null, new Move.HandOff(reason))));
        (string Place, IEnumerable<KeyValuePair<string, string>> Texts)[] parts =
        [
            ("lines", wording.Lines.Where(l => !l.Key.StartsWith("button-", StringComparison.Ordinal))),
            ("faq", wording.Faq.Select(f => KeyValuePair.Create(f.Key, f.Value.Answer))),
            ("gates", wording.RefusedGates),
            ("tips", wording.Tips),
            ("causes", wording.Causes.Concat(wording.SubCauses).Select(c => KeyValuePair.Create(c.Key, c.Value.Explain))),
            ("why", wording.Questions.Select(q => KeyValuePair.Create(q.Key, q.Value.Why)).Concat(wording.Fixes.Select(f => KeyValuePair.Create(f.Key, f.Value.Why)))),
            ("languages", wording.Languages),
        ];
        foreach (var (place, texts) in parts)
        {
            foreach (var (id, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal)) yield return Of($"{place}/{id}", new Reply.Text(text), Case.UsualDevice);
        }
    }

    private IReadOnlyList<string> Steps(Fix fix, string device, string? release) =>
        [.. known.Wording.Fixes[fix.Id].StepsFor(Systems.Of(device, release)).Select(s => known.Wording.OnDevice(s, device))];

    private static Case Standing(string device, string? release, Move pending)
    {
        var @case = new Case("AAAAAAA", DateTimeOffset.UnixEpoch).Mean(device);
        if (release is not null) @case = @case.Learn(new Fact("ios", release, FactSource.Said), perDevice: true);
        return @case with { Pending = pending };
    }

    private SmsSize Of(string place, Reply reply, string device = Case.UsualDevice, IReadOnlyList<string>? steps = null)
    {
        var said = known.Wording.OnDevice(reply, device);
        var written = shortText.Write(said, Profile);
        return new SmsSize(place, written, Faults(said, written, place, steps ?? []).FirstOrDefault());
    }

    // A language that has signs of its own needs them.
    private static IEnumerable<string> Faults(Reply said, ShortMessages written, string place, IReadOnlyList<string> steps)
    {
        string[] all = [.. written.Now, .. written.Rest];
        if (!place.StartsWith("languages/", StringComparison.Ordinal) && all.FirstOrDefault(m => !Gsm7.IsIn(m)) is { } foreign) yield return $"has a sign that text messages can't write: {foreign.First(c => !Gsm7.IsIn(c.ToString()))}";
        if (all.Any(m => Gsm7.SegmentsOf(m) > Profile.MostSegments)) yield return string.Create(CultureInfo.InvariantCulture, $"has a message of more than {Profile.MostSegments} segments");
        if (steps.Select(s => Gsm7.Fold(s.Replace("**", "", StringComparison.Ordinal))).FirstOrDefault(s => !all.Any(m => m.Contains(s, StringComparison.Ordinal))) is { } cut) yield return $"has a step that goes into no message: {cut}";
        if (said is Reply.Fix { IsRisky: true } fix && !written.Now[^1].Contains(fix.Risk, StringComparison.Ordinal)) yield return "does not say its risk at once";
    }
}
