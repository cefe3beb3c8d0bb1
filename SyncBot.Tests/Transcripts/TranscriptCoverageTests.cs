using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Transcripts;

/// <summary>Holds that what is known is also reached: a sentence that no conversation ever says has not been read by anyone.</summary>
[Collection(nameof(Transcript))]
public sealed class TranscriptCoverageTests
{
    // The kinds of which all must be reached. Values of facts are not among them: most mean that nothing is wrong there.
    private static readonly string[] Held = ["cause", "sub-cause", "rung", "fix", "question", "gate-passed", "gate-refused", "hand-off", "banner", "faq", "tip", "command"];

    [Fact]
    public async Task All_that_is_known_is_reached_by_a_transcript()
    {
        var texts = await Task.WhenAll(TranscriptFolder.Names.Select(n => File.ReadAllTextAsync(TranscriptFolder.CardFile(n))));
        var coverage = new Coverage(Shipped.Knowledge, texts);

        var missing = coverage.Missing(Held);

        Assert.True(missing.Count == 0, $"No transcript reaches:\n{string.Join('\n', missing)}");
    }
}
