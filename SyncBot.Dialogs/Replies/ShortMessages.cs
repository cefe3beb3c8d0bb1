using System.Collections.Immutable;

namespace SyncBot.Dialogs.Replies;

/// <summary>A reply in short messages.</summary>
/// <param name="Now">What is sent, in order.</param>
/// <param name="Rest">What waits until the person asks for more, a message at a time.</param>
/// <param name="More">The number by which they ask, or 0 if only by the word.</param>
public sealed record ShortMessages(ImmutableArray<string> Now, ImmutableArray<string> Rest, int More);
