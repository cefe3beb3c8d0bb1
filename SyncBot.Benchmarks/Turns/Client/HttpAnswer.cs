using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>Takes the body out of an HTTP/1.1 answer, whether its length is told or it comes in chunks.</summary>
internal static class HttpAnswer
{
    /// <summary>Copies the body, and gives its length; null if not all of it is there yet.</summary>
    /// <exception cref="WrongAnswerException">The answer is no success.</exception>
    public static int? Read(ReadOnlySpan<byte> answer, Span<byte> body)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var head = answer[..end];
        var rest = answer[(end + 4)..];
        if (!head.StartsWith("HTTP/1.1 200"u8)) throw new WrongAnswerException($"The server answered {Encoding.UTF8.GetString(answer)}");
        if (LengthIn(head) is not { } length) return ReadChunks(rest, body);
        if (rest.Length < length) return null;
        rest[..length].CopyTo(body);
        return length;
    }

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var name = head.IndexOf("\r\nContent-Length: "u8);
        return name < 0 ? null : Utf8Parser.TryParse(head[(name + 18)..], out int length, out _) ? length : throw new WrongAnswerException("The length of an answer is no number.");
    }

    private static int? ReadChunks(ReadOnlySpan<byte> rest, Span<byte> body)
    {
        if (!rest.EndsWith("0\r\n\r\n"u8)) return null;
        for (var length = 0; ;)
        {
            var line = rest.IndexOf("\r\n"u8);
            if (line < 0) return null;
            var size = int.Parse(rest[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0) return length;
            if (rest.Length < line + 2 + size + 2) return null;
            rest.Slice(line + 2, size).CopyTo(body[length..]);
            length += size;
            rest = rest[(line + 2 + size + 2)..];
        }
    }
}
