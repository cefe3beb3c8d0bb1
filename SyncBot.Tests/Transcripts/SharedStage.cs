namespace SyncBot.Tests.Transcripts;

/// <summary>One stage for all the conversations that leave its clock and its host alone. Each has visitors of its own.</summary>
public sealed class SharedStage : IAsyncLifetime
{
    /// <summary>The stage.</summary>
    internal Stage Stage { get; private set; } = null!;

    public async Task InitializeAsync() => Stage = await Stage.OpenAsync();

    public async Task DisposeAsync() => await Stage.DisposeAsync();
}
