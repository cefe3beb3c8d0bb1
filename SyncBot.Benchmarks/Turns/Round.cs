namespace SyncBot.Benchmarks.Turns;

/// <summary>What was measured of one server in one round.</summary>
/// <param name="PerSecond">Turns per second.</param>
/// <param name="P50">Half of all turns took no longer, in ms.</param>
/// <param name="P99">99 % of all turns took no longer, in ms.</param>
/// <param name="Cpu">Processor time of the server per turn, with its database, in ms.</param>
/// <param name="ClientCpu">Processor time of the client per turn, in ms.</param>
/// <param name="Memory">Memory of the server at the end, in MB.</param>
/// <param name="Turns">The turns.</param>
internal sealed record Round(double PerSecond, double P50, double P99, double Cpu, double ClientCpu, double Memory, int Turns);
