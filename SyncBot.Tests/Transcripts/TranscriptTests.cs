namespace SyncBot.Tests.Transcripts;

/// <summary>
/// Replays every transcript by cards and by plain text. What the bot says now is approved by running these tests with the
/// environment variable <c>APPROVE_TRANSCRIPTS=1</c> and committing the files.
/// </summary>
[Collection(nameof(Transcript))]
public sealed class TranscriptTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private const string HowToApprove = "APPROVE_TRANSCRIPTS=1 dotnet test SyncBot.Tests --filter TranscriptTests";

    public static TheoryData<string> Names => [.. TranscriptFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_bot_says_what_was_approved(string name)
    {
        var (card, plain) = (TranscriptFolder.CardFile(name), TranscriptFolder.PlainFile(name));
        var transcript = Transcript.Parse(await File.ReadAllTextAsync(card));
        await using var own = transcript.NeedsOwnStage ? await Stage.OpenAsync() : null;
        var stage = own ?? shared.Stage;
        var byCards = await Replay.PlayAsync(transcript, stage, "webchat", showsMoves: true);
        var byText = await Replay.PlayAsync(transcript, stage, "email", showsMoves: false);

        if (Environment.GetEnvironmentVariable("APPROVE_TRANSCRIPTS") == "1")
        {
            await File.WriteAllTextAsync(card, byCards.Text);
            await File.WriteAllTextAsync(plain, byText.Text);
        }

        var rules = new ConversationRules(stage.Host.Knowledge);
        var broken = rules.Broken(byCards).Concat(rules.Broken(byText)).Concat(ConversationRules.Unlike(byCards, byText)).Concat(stage.TakeErrors()).Distinct().ToList();
        Assert.True(broken.Count == 0, $"{name}:\n{string.Join('\n', broken)}");
        await AssertApprovedAsync(card, byCards);
        await AssertApprovedAsync(plain, byText);
    }

    [Fact]
    public void Every_conversation_in_plain_text_has_its_script() => Assert.Empty(TranscriptFolder.PlainNames.Except(TranscriptFolder.Names));

    [Fact]
    public async Task Who_types_everything_and_who_presses_everything_end_alike() =>
        Assert.Equal(await EndingAsync("alike/types-everything"), await EndingAsync("alike/presses-everything"));

    private static async Task<string> EndingAsync(string name)
    {
        var text = await File.ReadAllTextAsync(TranscriptFolder.CardFile(name));
        return text[text.IndexOf("\n---\n", StringComparison.Ordinal)..];
    }

    private static async Task AssertApprovedAsync(string file, Played played)
    {
        var approved = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
        Assert.True(approved == played.Text, $"{file} was approved otherwise (- approved, + now):\n\n{LineDiff.Of(approved, played.Text)}\n\nIf it should be so:\n{HowToApprove}");
    }
}
