using System.Text.Json.Nodes;

namespace SyncBot.Tests.Cards;

/// <summary>What the npm libraries make of a <see cref="CardCase"/>.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Expanded">The template with the data in it.</param>
/// <param name="Errors">What was wrong with expanding, reading, checking or rendering it; empty for a good card.</param>
/// <param name="Rendered">Whether it came out as HTML; only what is of type <c>AdaptiveCard</c> can.</param>
/// <param name="Text">All that can be read on the card, a line each: texts, labels, buttons, placeholders, alternative texts.</param>
public sealed record CardVerdict(string Name, JsonNode? Expanded, IReadOnlyList<string> Errors, bool Rendered, string Text);
