using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds what was told to be wrong and then turned the right way, which is its fix: "iMessage was off. turned it on".</summary>
internal sealed class TurnedFixes(Model model, Story story)
{
    private const int ReachOfState = 12;

    /// <summary>Where it is said that something was turned, with the fix that this was.</summary>
    public IEnumerable<(Hearing Turned, string Fix)> All
    {
        get
        {
            foreach (var turned in story.Heard.Where(h => h.Meaning is Meaning.OfMark { Id: Marks.TurnedOn or Marks.TurnedOff } && !h.IsNegated && !story.IsSupposed(h.Match.From)))
            {
                if (FixOf(turned) is { } fix) yield return (turned, fix);
            }
        }
    }

    private string? FixOf(Hearing turned)
    {
        var wrong = ((Meaning.OfMark)turned.Meaning).Id == Marks.TurnedOn ? "off" : "on";
        var told = story.Heard
            .Where(h => h.Meaning is Meaning.OfFact fact && model.Facts[fact.Fact].Defects.ContainsKey(wrong) && h.ValueIn(model) == wrong)
            .Where(h => h.Match.To <= turned.Match.From && turned.Match.From < h.Match.To + ReachOfState)
            .MaxBy(h => h.Match.To);
        return told?.Meaning is Meaning.OfFact state ? model.Facts[state.Fact].Defects[wrong] : null;
    }
}
