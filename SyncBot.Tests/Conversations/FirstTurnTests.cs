using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Conversations;

/// <summary>Nobody waits for what is prepared beside the start, so nobody would hear of it when it fails.</summary>
public sealed class FirstTurnTests
{
    [Fact]
    public async Task What_a_turn_needs_can_be_prepared_before_it()
    {
        await using var host = await TestHost.StartAsync();

        await FirstTurn.PrepareAsync();
        await FirstTurn.PrepareAsync(host.Knowledge, host.Services);
    }

    [Fact]
    public async Task The_languages_can_be_learnt_before_they_are_heard()
    {
        var interpreter = Shipped.Knowledge.Interpreter;

        await interpreter.PrepareAsync();
        await interpreter.PrepareOthersAsync();
    }
}
