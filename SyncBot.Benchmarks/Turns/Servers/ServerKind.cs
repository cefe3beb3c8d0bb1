using System.Diagnostics;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>A kind of server that is measured.</summary>
/// <param name="Name">What it is called on the command line and in the table.</param>
/// <param name="Start">How it is started: on a port, with its files in a folder, with the connection string of a PostgreSQL database.</param>
internal sealed record ServerKind(string Name, Func<int, string, string?, ProcessStartInfo> Start)
{
    /// <summary>Whether it needs a PostgreSQL database.</summary>
    public bool NeedsPostgres { get; init; }

    /// <summary>Whether its files are kept in memory.</summary>
    public bool IsInMemory { get; init; }

    /// <summary>Whether it runs on .NET, which tells what it allocates.</summary>
    public bool IsDotNet { get; init; } = true;
}
