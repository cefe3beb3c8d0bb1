using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Walks;

/// <summary>What a walker does at one turn.</summary>
/// <param name="Act">What kind of thing.</param>
/// <param name="Text">What it types, or what stands on the button it presses.</param>
internal sealed record WalkStep(Act Act, string Text)
{
    /// <summary>What a pressed button sends; null when the words are typed.</summary>
    public JObject? Pressed { get; init; }

    public override string ToString() => $"{Act}{(Pressed is null ? "" : " pressed")}: {(Text.Length > 120 ? $"{Text[..120]}… ({Text.Length} characters)" : Text)}";
}
