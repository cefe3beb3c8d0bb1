using SyncBot.Tests.Channels.Sms;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Transcripts;

/// <summary>Where a conversation is replayed: the real host with a store of its own and a clock that is set by the script.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();
    private readonly ManualClock clock = new(Start);
    private readonly List<string> errors = [];
    private readonly string[] settings;
    private int people;
    private int errorsTaken;

    private Stage(string? knowledge) => settings = knowledge is null ? TextingPerson.Settings : [.. TextingPerson.Settings, $"Knowledge:Path={knowledge}"];

    /// <summary>The host that runs now.</summary>
    public TestHost Host { get; private set; } = null!;

    /// <summary>What went wrong in any of its hosts since this was asked last.</summary>
    public IReadOnlyList<string> TakeErrors()
    {
        var fresh = errors.Concat(Host.Log.Errors).Skip(errorsTaken).ToList();
        errorsTaken += fresh.Count;
        return fresh;
    }

    /// <summary>A number for someone who has never been here.</summary>
    public int NextPerson() => ++people;

    /// <summary>Starts the host.</summary>
    /// <param name="knowledge">Where its knowledge lies; what ships unless told otherwise.</param>
    public static async Task<Stage> OpenAsync(string? knowledge = null)
    {
        var stage = new Stage(knowledge);
        await stage.StartAsync();
        return stage;
    }

    /// <summary>Sets the clock back to where every conversation begins.</summary>
    public void Rewind() => clock.Now = Start;

    /// <summary>Lets time go by.</summary>
    public void Wait(TimeSpan time) => clock.Now += time;

    /// <summary>Stops the host and starts another on the same store.</summary>
    public async Task RestartAsync()
    {
        errors.AddRange(Host.Log.Errors);
        await Host.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartAsync() => Host = await TestHost.StartAsync(folder: folder, clock: clock, settings: settings);
}
