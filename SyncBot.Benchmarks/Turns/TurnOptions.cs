using SyncBot.Benchmarks.Turns.Servers;

namespace SyncBot.Benchmarks.Turns;

/// <summary>What is measured.</summary>
/// <param name="Servers">Which servers.</param>
/// <param name="Conversations">With how many conversations at the same time.</param>
/// <param name="Stored">With how many stored ones.</param>
/// <param name="Time">How long a round is.</param>
/// <param name="WarmUp">How long each server is under load before anything is measured: .NET compiles what runs often once more.</param>
/// <param name="Rounds">How many rounds.</param>
/// <param name="Folder">A folder on a disk, for the stores.</param>
internal sealed record TurnOptions(IReadOnlyList<ServerKind> Servers, IReadOnlyList<int> Conversations, IReadOnlyList<int> Stored, TimeSpan Time, TimeSpan WarmUp, int Rounds, string Folder);
