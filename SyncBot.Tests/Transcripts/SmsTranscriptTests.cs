using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Transcripts;

/// <summary>Replays the conversations by text message. They are approved as the others are, and each file is its own script.</summary>
[Collection(nameof(Transcript))]
public sealed class SmsTranscriptTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private const int MostCharacters = 320;

    public static TheoryData<string> Names => [.. TranscriptFolder.SmsNames];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_bot_texts_what_was_approved(string name)
    {
        var file = TranscriptFolder.SmsFile(name);
        var transcript = Transcript.Parse(await File.ReadAllTextAsync(file));
        await using var own = transcript.NeedsOwnStage ? await Stage.OpenAsync() : null;
        var stage = own ?? shared.Stage;
        var played = await Replay.PlayAsync(transcript, stage, "sms", showsMoves: false);
        if (Environment.GetEnvironmentVariable("APPROVE_TRANSCRIPTS") == "1") await File.WriteAllTextAsync(file, played.Text);

        Assert.Empty(new ConversationRules(stage.Host.Knowledge).Broken(played).Concat(stage.TakeErrors()));
        Assert.All(played.Turns.SelectMany(t => Texts(t.Turn)), text => Assert.True(Gsm7.IsIn(text) && Gsm7.LengthOf(text) <= MostCharacters, $"{Gsm7.LengthOf(text)} characters: {text}"));
        var approved = await File.ReadAllTextAsync(file);
        Assert.True(approved == played.Text, $"{file} was approved otherwise (- approved, + now):\n\n{LineDiff.Of(approved, played.Text)}");
    }

    private static IEnumerable<string> Texts(Turn turn) => turn.Messages.Select(m => (string)m["text"]!);
}
