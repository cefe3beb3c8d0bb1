using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Dialogs;

/// <summary>A host that goes on with cases of one that knew some things under other names, as after a deployment that has removed them.</summary>
public sealed class OutdatedCases : IAsyncLifetime, IDisposable
{
    /// <summary>What the names of all that is gone begin with.</summary>
    public const string Former = "former-";

    /// <summary>What people had said by then.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Before = new Dictionary<string, string[]>
    {
        ["a fix that was handed out"] = ["my phone is really hot"],
        ["a fix that was left to work"] = ["my phone is really hot", "later"],
        ["a fix that did not help"] = ["low power mode is on", "no change"],
        ["a fix that helped"] = ["low power mode is on", "it worked"],
        ["a fact"] = ["low power mode is on"],
        ["an answer"] = ["it says syncing paused, it was on the charger all night but without wifi"],
        ["a question that was put"] = ["messages paused", "i'm getting a new phone. what should i do first?"],
        ["a question that was left"] = ["messages paused", "i'm getting a new phone. what should i do first?", "i don't know"],
        ["a cause"] = ["could it be background refresh?"],
        ["a reason to call a person"] = ["my apple account is locked"],
        ["a fix with a button"] = ["my phone is really hot"],
    };

    private static readonly string[] Removed = ["cool-down", "low-power-off", "low-power-mode", "charger-only", "background-refresh", "locked-account", "message-count"];

    private readonly TempFolder folder = new();

    /// <summary>The host that goes on.</summary>
    internal TestHost Host { get; private set; } = null!;

    /// <summary>Its clock.</summary>
    internal ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Those who had said something, and what came back last.</summary>
    internal Dictionary<string, Visitor> People { get; private set; } = [];

    public async Task InitializeAsync()
    {
        using var copy = new KnowledgeCopy();
        foreach (var id in Removed) copy.Rename(id, Former + id);
        await using (var former = await TestHost.StartAsync(folder: folder, clock: Clock, settings: $"Knowledge:Path={copy.Folder}"))
        {
            foreach (var (what, lines) in Before)
            {
                var person = People[what] = former.NewVisitor();
                foreach (var line in lines) await person.SayAsync(line);
            }
        }

        Host = await TestHost.StartAsync(folder: folder, clock: Clock);
        People = People.ToDictionary(p => p.Key, p => p.Value.With(Host.Http));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public void Dispose() => folder.Dispose();
}
