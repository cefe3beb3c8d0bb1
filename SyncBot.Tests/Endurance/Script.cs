namespace SyncBot.Tests.Endurance;

/// <summary>What is said, over and over: the answers depend on all that was said since it began, so that a message lost, doubled or misplaced changes what follows.</summary>
internal static class Script
{
    private static readonly string[] Lines =
    [
        "my iphone says syncing paused and low power mode is on",
        "no change",
        "what have we tried?",
        "I don't know",
        "no change",
        "help",
        "my phone is at 12%",
        "what have we tried?",
        "start over",
    ];

    /// <summary>A message.</summary>
    /// <param name="number">Its number, from 1.</param>
    public static string Line(int number) => Lines[(number - 1) % Lines.Length];
}
