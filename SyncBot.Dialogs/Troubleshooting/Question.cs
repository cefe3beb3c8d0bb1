using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Something worth asking: it asks for the value of one fact.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Fact">The fact that the answer gives a value.</param>
/// <param name="Minutes">What answering costs the person, in minutes.</param>
/// <param name="OnlyIf">It makes sense only while one of these holds; empty means always.</param>
public sealed record Question(string Id, string Fact, double Minutes, ImmutableArray<Condition> OnlyIf);
