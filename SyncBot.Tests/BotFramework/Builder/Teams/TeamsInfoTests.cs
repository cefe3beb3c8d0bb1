using Microsoft.Bot.Builder.Teams;

namespace SyncBot.Tests.BotFramework.Builder.Teams;

public sealed class TeamsInfoTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_member_of_a_team_is_only_to_be_had_in_a_team()
    {
        using var turn = _adapter.Turn();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMemberAsync(turn, "29:ada"));

        Assert.Equal("This method is only valid within the scope of MS Teams Team.", error.Message);
    }

    [Fact]
    public async Task A_turn_without_a_client_cannot_ask()
    {
        using var turn = _adapter.Turn();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, "29:ada"));

        Assert.Equal("This method requires a connector client.", error.Message);
    }
}
