namespace SyncBot.Tests.Conversations;

/// <summary>Words that tell no fact, and still point somewhere.</summary>
public sealed class SuspicionTests(SharedHost host) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Words_that_point_to_a_cause_lead_there_and_the_bot_says_so()
    {
        var visitor = host.NewVisitor();

        await visitor.SayAsync("could it be the battery thing");
        await visitor.SayAsync("why");

        Assert.Contains("The likeliest cause is power and charging", visitor.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_that_was_offered_can_be_named_in_the_words_of_the_bot()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("syncing with icloud paused");

        await visitor.SayAsync(host.Knowledge.Wording.Causes["icloud-storage"].Name);
        await visitor.SayAsync("why");

        Assert.Contains($"The likeliest cause is {host.Knowledge.Wording.Causes["icloud-storage"].Name} (", visitor.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_may_mean_two_things_is_answered_with_both()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("syncing with icloud paused");

        await visitor.SayAsync("is this about the cloud space or what");

        Assert.Contains($"{host.Knowledge.Wording.Causes["icloud-storage"].Name} or {host.Knowledge.Wording.Causes["icloud-status"].Name}", visitor.Last.Text, StringComparison.Ordinal);
    }
}
