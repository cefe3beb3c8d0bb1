using System.Text;

namespace SyncBot.Tests.Fuzzing;

/// <summary>A request to be written byte by byte, as no decent client would.</summary>
internal sealed class RawRequest
{
    /// <summary>The verb.</summary>
    public string Method { get; set; } = "GET";

    /// <summary>Path and query.</summary>
    public string Target { get; set; } = "/";

    /// <summary>The headers but for those that frame the body.</summary>
    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>The body, or null for none.</summary>
    public byte[]? Body { get; set; }

    /// <summary>The headers that frame the body in place of its length; null if it is framed as it should be.</summary>
    public string? Framing { get; set; }

    /// <summary>What is written after the connection has become a socket.</summary>
    public byte[] Afterwards { get; init; } = [];

    /// <summary>The bytes.</summary>
    public byte[] Write()
    {
        var head = new StringBuilder().Append(Method).Append(' ').Append(Target).Append(" HTTP/1.1\r\n");
        foreach (var (name, value) in Headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        head.Append(Framing ?? (Body is null ? "" : $"Content-Length: {Body.Length}\r\n")).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. Body ?? []];
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = Encoding.Latin1.GetString(Write());
        return text.Length > 3000 ? $"{text[..3000]} … {text.Length} bytes" : text;
    }
}
