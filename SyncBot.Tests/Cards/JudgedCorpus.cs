namespace SyncBot.Tests.Cards;

/// <summary>The verdicts on the whole corpus, had once for all its tests.</summary>
public sealed class JudgedCorpus : IAsyncLifetime
{
    public IReadOnlyDictionary<string, CardVerdict> Verdicts { get; private set; } = new Dictionary<string, CardVerdict>();

    public async Task InitializeAsync()
    {
        if (CardJudge.Unavailable == null)
            Verdicts = (await CardJudge.JudgeAsync(CardCorpus.Cases)).ToDictionary(verdict => verdict.Name);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
