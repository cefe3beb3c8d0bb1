using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A form that a cause takes, such as a Wi-Fi with a sign-in page for a bad connection. It is named instead of the cause when it shows; the probabilities are the cause's.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Cause">The cause's id.</param>
/// <param name="Signs">It shows while one of these holds.</param>
public sealed record SubCause(string Id, string Cause, ImmutableArray<Condition> Signs);
