using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What looking ahead in a situation comes to.</summary>
/// <param name="InOrder">The fixes that are left to try, in the order in which they would be offered if nothing more became known.</param>
/// <param name="RuledOut">The fixes that were not tried and will not be offered as things stand, by id.</param>
/// <param name="First">The question that is worth putting before the first of those that are left, or null.</param>
internal sealed record LookAhead(ImmutableArray<Fix> InOrder, ImmutableArray<Fix> RuledOut, Question? First);
