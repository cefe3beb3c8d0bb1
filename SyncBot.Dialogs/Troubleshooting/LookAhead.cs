using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What looking ahead in a situation comes to.</summary>
/// <param name="InOrder">The fixes that are left to try, in the order in which they would be offered if nothing more became known.</param>
/// <param name="First">The question that is worth putting before the first of them, or null.</param>
internal sealed record LookAhead(ImmutableArray<Fix> InOrder, Question? First);
