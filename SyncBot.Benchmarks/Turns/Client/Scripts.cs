namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>The talk with one server, with its right answers.</summary>
internal sealed class Scripts
{
    // Once round shows the answers, twice that they are the same again.
    private const int Rounds = 2;
    private const int People = 2;

    /// <summary>How a conversation begins.</summary>
    public Script First { get; } = new(Talk.First);

    /// <summary>How it goes on.</summary>
    public IReadOnlyList<Script> Steps { get; } = [.. Talk.Steps.Select(s => new Script(s))];

    /// <summary>Has the talk slowly, and learns the right answers.</summary>
    /// <returns>An answer to every step.</returns>
    /// <exception cref="WrongAnswerException">An answer is wrong, or not the same again.</exception>
    public async Task<IReadOnlyList<byte[]>> LearnAsync(int port)
    {
        using var connection = await Connection.OpenAsync(port);
        var answers = new List<byte[]>();
        for (var person = 0; person < People; person++)
        {
            var (conversation, said) = ($"slow{person}", 0);
            Script[] all = [First, .. Enumerable.Repeat(Steps, Rounds).SelectMany(s => s)];
            foreach (var script in all)
            {
                var answer = (await connection.AskAsync(script.Request(conversation, $"{conversation}-{said++}"))).ToArray();
                script.Learn(answer);
                if (answers.Count < Talk.All.Count) answers.Add(answer);
            }
        }

        return answers;
    }
}
