namespace SyncBot.Dialogs.Understanding;

/// <summary>A message with all that was heard in it, before anything is concluded.</summary>
/// <param name="Message">The message.</param>
/// <param name="Slots">What is measured in it.</param>
/// <param name="Passage">The message as phrases are looked for in it.</param>
/// <param name="Heard">The phrases that stand in it.</param>
/// <param name="Swallowed">Those that are part of something that tells nothing: "my ipad" in "works on my ipad".</param>
internal sealed record Listened(Message Message, IReadOnlyList<Slot> Slots, Passage Passage, IReadOnlyList<Hearing> Heard, IReadOnlyList<Hearing> Swallowed)
{
    /// <summary>When something is to be, if it says so.</summary>
    public SaidTime? Time { get; init; }

    /// <summary>How many of its words stand in phrases, and how many of them stand in the longest: "ya no" is one thing said in Spanish and two in English.</summary>
    public (int Words, int Longest) Understood =>
        (Math.Max(Time?.Words ?? 0, Enumerable.Range(0, Message.Tokens.Count).Count(i => Heard.Any(h => h.Match.From <= i && i < h.Match.To))), Heard.Select(h => h.Length).Append(Time?.Words ?? 0).Max());
}
