using System.Buffers;
using System.Diagnostics;
using System.Globalization;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>Has the talk in one conversation after the other, and says the next thing when the answer has come.</summary>
/// <param name="scripts">What is said.</param>
/// <param name="conversations">The conversations, one after the other and round again.</param>
/// <param name="mark">Tells this person's activities from all others.</param>
internal sealed class Person(Scripts scripts, IReadOnlyList<string> conversations, string mark)
{
    private readonly ArrayBufferWriter<byte> canon = new();
    private int conversation;
    private int step;
    private long said;

    /// <summary>Talks until then, and notes how long every turn took.</summary>
    /// <param name="connection">The connection, which nobody else uses.</param>
    /// <param name="until">The time, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="most">No more turns than these.</param>
    /// <param name="took">Where the times are noted.</param>
    public async Task TalkAsync(Connection connection, long until, long most, List<long> took)
    {
        for (var turn = 0L; turn < most; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            if (started >= until) return;
            var script = scripts.Steps[step];
            var answer = await connection.AskAsync(script.Request(conversations[conversation], NextId()));
            took.Add(Stopwatch.GetTimestamp() - started);
            script.Check(answer.Span, canon);
            Advance();
        }
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"{mark}-{said++}");

    private void Advance()
    {
        if (++step < scripts.Steps.Count) return;
        (step, conversation) = (0, (conversation + 1) % conversations.Count);
    }
}
