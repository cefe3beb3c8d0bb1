using System.Buffers;
using System.Text;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>What is said at a step, and the right answer of one server to it.</summary>
internal sealed class Script(Step step)
{
    private readonly Request request = new(step.Says);
    private byte[]? right;

    /// <summary>The request.</summary>
    public byte[] Request(string conversation, string id) => request.For(conversation, id);

    /// <summary>Takes an answer for the right one, if it has the words that it must have.</summary>
    /// <exception cref="WrongAnswerException">It does not have them, or another answer was taken before.</exception>
    public void Learn(ReadOnlySpan<byte> answer)
    {
        if (answer.IndexOf(Encoding.UTF8.GetBytes(step.Hears)) < 0) throw Wrong(answer);
        if (right is not null)
        {
            Check(answer, new ArrayBufferWriter<byte>());
            return;
        }

        var canon = new ArrayBufferWriter<byte>();
        Canon.Write(answer, canon);
        right = canon.WrittenSpan.ToArray();
    }

    /// <summary>Checks an answer.</summary>
    /// <exception cref="WrongAnswerException">It is wrong.</exception>
    public void Check(ReadOnlySpan<byte> answer, ArrayBufferWriter<byte> canon)
    {
        canon.ResetWrittenCount();
        Canon.Write(answer, canon);
        if (!canon.WrittenSpan.SequenceEqual(right)) throw Wrong(answer);
    }

    private WrongAnswerException Wrong(ReadOnlySpan<byte> answer) => new($"Wrong answer to '{step.Says}': {Encoding.UTF8.GetString(answer)}");
}
