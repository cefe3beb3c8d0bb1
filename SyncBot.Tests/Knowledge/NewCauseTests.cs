using SyncBot.Tests.Transcripts;

namespace SyncBot.Tests.Knowledge;

public sealed class NewCauseTests
{
    [Fact]
    public async Task The_worked_example_is_one_new_file_and_no_code_and_its_transcript_is_resolved_by_its_fix()
    {
        using var copy = WorkedExample.InACopy();
        var transcript = Transcript.Parse(WorkedExample.Script);
        await using var stage = await Stage.OpenAsync(copy.Folder);
        var fix = Assert.Single(stage.Host.Knowledge.Model.Fixes.Keys.Except(Shipped.Knowledge.Model.Fixes.Keys));

        var byCards = await Replay.PlayAsync(transcript, stage, "webchat", showsMoves: true);
        var byText = await Replay.PlayAsync(transcript, stage, "email", showsMoves: false);

        Assert.Equal($"resolved {fix}", byCards.Turns[^1].Turn.Pending);
        Assert.Contains(stage.Host.Knowledge.Wording.Fixes[fix].Title, byText.Text, StringComparison.Ordinal);
        var rules = new ConversationRules(stage.Host.Knowledge);
        Assert.Empty(rules.Broken(byCards).Concat(rules.Broken(byText)).Concat(ConversationRules.Unlike(byCards, byText)).Concat(stage.TakeErrors()));
    }
}
