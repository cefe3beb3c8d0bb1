namespace SyncBot.Tests.Cards;

/// <summary>The verdicts on the product's own cards, had once for all their tests.</summary>
public sealed class JudgedSamples : IAsyncLifetime
{
    public IReadOnlyDictionary<string, CardVerdict> Verdicts { get; private set; } = new Dictionary<string, CardVerdict>();

    public async Task InitializeAsync()
    {
        if (CardJudge.Unavailable == null)
            Verdicts = (await CardJudge.JudgeAsync(CardSample.All.Values.Select(ToCase))).ToDictionary(verdict => verdict.Name);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static CardCase ToCase(CardSample sample) => new(sample.Name, sample.Template, sample.Data.ToString());
}
