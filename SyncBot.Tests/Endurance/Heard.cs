namespace SyncBot.Tests.Endurance;

/// <summary>Something that has reached a person, or is kept for them to read.</summary>
/// <param name="To">The number of the message that it belongs to; 0 for what was said before the first.</param>
/// <param name="What">What it says.</param>
/// <param name="Life">How often a host had been killed when it came: what comes a second time comes after the kill that it comes of, and another node may be quick to send it.</param>
internal sealed record Heard(int To, string What, int Life = 0);
