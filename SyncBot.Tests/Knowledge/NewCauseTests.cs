using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Troubleshooting;

namespace SyncBot.Tests.Knowledge;

public sealed class NewCauseTests
{
    private const string Satellite =
        """
        language: en
        causes:
          satellite:
            prior: 0.01 judgement
        facts:
          satellite-link:
            values: [on, off]
            likelihood:
              on: { satellite: 0.90 judgement, others: 0.001 judgement }
            defects: { on: leave-satellite }
        questions:
          satellite-link: { asks: satellite-link, minutes: 1 judgement }
        fixes:
          leave-satellite:
            tier: harmless
            minutes: 1 judgement
            works: { satellite: 0.9 judgement }
            mends: [satellite-link=off]
        say:
          causes:
            satellite: { name: the satellite link, explain: Messages do not sync over a satellite. }
          facts:
            satellite-link: { name: Satellite link, values: { on: "on", off: "off" }, seen: { on: The phone is on a satellite. } }
          questions:
            satellite-link: { ask: Is the phone connected to a satellite?, why: Nothing syncs over it., answers: { on: "Yes", off: "No" } }
          fixes:
            leave-satellite:
              title: Go where there is a network
              why: Nothing syncs over a satellite.
              steps: { any: [Go where the phone finds Wi-Fi.] }
              workedWhen: The banner goes away.
        hear:
          facts:
            satellite-link: { on: ["over satellite", "connected to [a] satellite"] }
        """;

    [Fact]
    public void A_new_cause_is_one_new_file_and_no_code()
    {
        using var copy = new KnowledgeCopy();
        copy.Write("satellite.yaml", Satellite);

        var known = KnowledgeReader.Read(copy.Folder);

        var reading = new Interpreter(known.Model, known.Lexicon).Read("i'm in the mountains, connected to a satellite");
        Assert.Contains(new HeardFact("satellite-link", "on"), reading.Facts);
        Assert.Equal("satellite", reading.Causes[0].Id);
        var @case = CaseScript.Opened.Says(known.Model, "satellite-link", "on");
        Assert.Equal(new Move.Try("leave-satellite"), Planner.Next(@case, known.Model));
        Assert.Equal("Go where there is a network", known.Wording.Fixes["leave-satellite"].Title);
    }
}
