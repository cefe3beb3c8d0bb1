namespace SyncBot.Benchmarks.Turns;

/// <summary>The talk that everyone has with every server: fixes that are tried, questions that are answered, a "why", and an end that is good.</summary>
internal static class Talk
{
    /// <summary>How a conversation begins. It is stored from then on.</summary>
    public static Step First { get; } = new("first", "my iphone says syncing with icloud paused", "Start the sync yourself (Step 1)");

    /// <summary>The rest, which ends as it begins and goes round.</summary>
    public static IReadOnlyList<Step> Steps { get; } =
    [
        new("start over", "start over", "We start over."),
        new("low power mode", "no change", "Turn off Low Power Mode (Step 2)"),
        new("storage", "low power mode is off and the battery is at 80 percent", "How full is your iCloud storage?"),
        new("why", "why", "The likeliest cause is"),
        new("account", "12 of 50 GB are used", "Make sure that your account is signed in"),
        new("wi-fi", "couldn't do it", "Join a Wi-Fi network that works"),
        new("background", "yes, it's on wifi at home", "Turn on Background App Refresh"),
        new("end", "it worked", "Good to hear."),
    ];

    /// <summary>All of them, the first one first.</summary>
    public static IReadOnlyList<Step> All { get; } = [First, .. Steps];
}
