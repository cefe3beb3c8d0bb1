namespace SyncBot.Tests.Cards;

/// <summary>A case that the .NET library expands otherwise than the npm one. The .NET one rules.</summary>
/// <param name="Reason">What the .NET library does.</param>
/// <param name="Expected">What comes out there.</param>
public sealed record KnownDifference(string Reason, string Expected);
