namespace SyncBot.Limits;

/// <summary>How much of anything is taken. Section <c>RateLimits</c> of the configuration.</summary>
internal sealed record RateLimitSettings
{
    /// <summary>Whether there are limits at all.</summary>
    public bool Enabled { get; private init; } = true;

    /// <summary>Messages of one person. Who presses buttons as fast as they appear stays below; pairs of invokes and re-sent ones fit in.</summary>
    public Rate PerUser { get; private init; } = new(PerMinute: 60, Burst: 30);

    /// <summary>Messages in one conversation, which in Teams may be that of a group.</summary>
    public Rate PerConversation { get; private init; } = new(PerMinute: 120, Burst: 60);

    /// <summary>Messages on the web from one address, behind which an office of hundreds may sit.</summary>
    public Rate PerAddress { get; private init; } = new(PerMinute: 1200, Burst: 600);

    /// <summary>What the clients of one person ask without saying anything. Without a socket each tab asks every second.</summary>
    public Rate Reads { get; private init; } = new(PerMinute: 600, Burst: 200);

    /// <summary>All requests on the web from one address: three hundred people there can ask every second.</summary>
    public Rate Requests { get; private init; } = new(PerMinute: 20_000, Burst: 5_000);

    /// <summary>New conversations on the web from one address.</summary>
    public Rate NewConversations { get; private init; } = new(PerMinute: 60, Burst: 300);

    /// <summary>How many sockets one conversation may have open: its tabs, and those that have not been missed yet.</summary>
    public int SocketsPerConversation { get; private init; } = 20;

    /// <summary>How many sockets one address may have open.</summary>
    public int SocketsPerAddress { get; private init; } = 2_000;

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">A value is wrong.</exception>
    public static RateLimitSettings Read(IConfiguration configuration)
    {
        var defaults = new RateLimitSettings();
        return new RateLimitSettings
        {
            Enabled = ReadEnabled(configuration["RateLimits:Enabled"]),
            PerUser = Rate.Read(configuration, nameof(PerUser), defaults.PerUser),
            PerConversation = Rate.Read(configuration, nameof(PerConversation), defaults.PerConversation),
            PerAddress = Rate.Read(configuration, nameof(PerAddress), defaults.PerAddress),
            Reads = Rate.Read(configuration, nameof(Reads), defaults.Reads),
            Requests = Rate.Read(configuration, nameof(Requests), defaults.Requests),
            NewConversations = Rate.Read(configuration, nameof(NewConversations), defaults.NewConversations),
            SocketsPerConversation = Rate.ReadNumber(configuration, "Sockets:PerConversation", defaults.SocketsPerConversation),
            SocketsPerAddress = Rate.ReadNumber(configuration, "Sockets:PerAddress", defaults.SocketsPerAddress),
        };
    }

    private static bool ReadEnabled(string? given) => given switch
    {
        null or "" => true,
        _ when bool.TryParse(given, out var enabled) => enabled,
        _ => throw new ConfigurationException($"RateLimits__Enabled is '{given}': it must be 'true' or 'false'."),
    };
}
