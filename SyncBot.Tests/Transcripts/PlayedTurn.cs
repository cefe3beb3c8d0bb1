using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Transcripts;

/// <summary>What the person did, and what came back.</summary>
/// <param name="Step">What they did.</param>
/// <param name="Turn">What came back.</param>
internal sealed record PlayedTurn(Step Step, Turn Turn)
{
    // The device that is meant as long as no other is named.
    private const string UsualDevice = "iphone";

    /// <summary>What was said, by typing or by pressing.</summary>
    public string Said => Step switch
    {
        Step.Types typed => typed.Text,
        Step.Presses pressed => pressed.Label,
        _ => "",
    };

    /// <summary>The device that is looked at.</summary>
    public string Device => (string?)Turn.Facts["device"] ?? UsualDevice;

    /// <summary>The attempts, as <c>fix device manner</c>.</summary>
    public IReadOnlyList<(string Fix, string Device, string Manner)> Attempts =>
        [.. Turn.Trace["attempts"]!.Select(a => ((string)a["fix"]!, (string)a["device"]!, (string)a["manner"]!))];
}
