using System.Buffers;
using System.Text.Json;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>An answer without what differs from one conversation to the next: ids, times, and the number of the case. Two answers are the same if their canons are, byte for byte.</summary>
internal static class Canon
{
    /// <summary>Appends the canon of some JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static void Write(ReadOnlySpan<byte> json, ArrayBufferWriter<byte> canon)
    {
        var reader = new Utf8JsonReader(json);
        var (ignored, move) = (false, false);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                ignored = IsIgnored(ref reader);
                move = reader.ValueTextEquals("move"u8);
                if (ignored) continue;
            }
            else if (ignored)
            {
                reader.Skip();
                ignored = false;
                continue;
            }

            canon.Write([(byte)reader.TokenType]);
            canon.Write(move && reader.TokenType is JsonTokenType.String ? WithoutCase(reader.ValueSpan) : reader.ValueSpan);
        }
    }

    private static bool IsIgnored(ref Utf8JsonReader name) =>
        name.ValueTextEquals("id"u8) || name.ValueTextEquals("replyToId"u8) || name.ValueTextEquals("case"u8) || name.ValueTextEquals("timestamp"u8) || name.ValueTextEquals("localTimestamp"u8);

    // CASE/round/kind/thing
    private static ReadOnlySpan<byte> WithoutCase(ReadOnlySpan<byte> move) => move[(move.IndexOf((byte)'/') + 1)..];
}
