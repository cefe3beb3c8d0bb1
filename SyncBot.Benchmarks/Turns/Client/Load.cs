using System.Diagnostics;
using System.Globalization;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>So many people who talk at the same time.</summary>
internal sealed class Load
{
    private readonly int port;
    private readonly Person[] people;

    /// <summary>Gives each of them an equal part of the stored conversations.</summary>
    /// <param name="port">Where the server listens.</param>
    /// <param name="scripts">What they say.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="stored">How many conversations are stored, at least one for each.</param>
    public Load(int port, Scripts scripts, int count, int stored)
    {
        this.port = port;
        people = [.. Enumerable.Range(0, count).Select(i => new Person(scripts, Own(i), string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetTimestamp():x}-{i}")))];

        string[] Own(int person) => [.. Enumerable.Range(0, (stored + count - 1 - person) / count).Select(n => Stored.Id(person + (n * count)))];
    }

    /// <summary>Lets them talk, and go on where they were. Servers end connections that nobody uses, so each time they are new.</summary>
    /// <exception cref="WrongAnswerException">An answer was wrong.</exception>
    public async Task<Talked> TalkAsync(TimeSpan time, long mostOfEach = long.MaxValue)
    {
        var connections = new List<Connection>();
        try
        {
            foreach (var _ in people) connections.Add(await Connection.OpenAsync(port));
            return await TalkAsync(connections, time, mostOfEach);
        }
        finally
        {
            connections.ForEach(c => c.Dispose());
        }
    }

    private async Task<Talked> TalkAsync(List<Connection> connections, TimeSpan time, long mostOfEach)
    {
        var took = people.Select(_ => new List<long>(1 << 12)).ToArray();
        var started = Stopwatch.GetTimestamp();
        var until = started + (long)(time.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(people.Select((person, i) => Task.Run(() => person.TalkAsync(connections[i], until, mostOfEach, took[i]))));
        return new Talked(Stopwatch.GetElapsedTime(started), [.. took.SelectMany(t => t).Order()]);
    }
}
