using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SyncBot.Channels.Sms;

/// <summary>A text message as Twilio hands it on.</summary>
/// <param name="Id">Its id, the same each time it is delivered.</param>
/// <param name="From">The number it comes from.</param>
/// <param name="To">The number it was sent to.</param>
/// <param name="Body">The words; may be empty.</param>
internal sealed record TwilioMessage(string Id, string From, string To, string Body)
{
    private const int MostPictures = 10;
    private const int LongestId = 64;

    /// <summary><c>STOP</c>, <c>START</c> or <c>HELP</c>, where Twilio itself has dealt with such a word; otherwise null.</summary>
    public string? OptOutType { get; private init; }

    /// <summary>The types of the files that came with it. They are not fetched.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>What a body holds that was posted as a form, in its order and nothing trimmed.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(ReadOnlySpan<byte> form) =>
        [.. Encoding.UTF8.GetString(form).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Field)];

    /// <summary>What a JSON body holds, or null if it is no object.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? JsonFieldsOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
            return json.RootElement.ValueKind is JsonValueKind.Object ? [.. json.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.ToString()))] : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads a message; null if it has no id or nobody sent it.</summary>
    public static TwilioMessage? Read(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (Value(fields, "MessageSid") is not { Length: > 0 and <= LongestId } id || Value(fields, "From") is not { Length: > 0 } from) return null;
        _ = int.TryParse(Value(fields, "NumMedia"), NumberStyles.None, CultureInfo.InvariantCulture, out var files);
        return new TwilioMessage(id, from, Value(fields, "To") ?? "", Value(fields, "Body") ?? "")
        {
            OptOutType = Value(fields, "OptOutType"),
            Files = [.. Enumerable.Range(0, Math.Min(files, MostPictures)).Select(i => Value(fields, string.Create(CultureInfo.InvariantCulture, $"MediaContentType{i}")) ?? "application/octet-stream")],
        };
    }

    private static string? Value(IReadOnlyList<KeyValuePair<string, string>> fields, string name) => fields.FirstOrDefault(f => f.Key == name).Value;

    private static KeyValuePair<string, string> Field(string part)
    {
        var cut = part.IndexOf('=', StringComparison.Ordinal);
        return cut < 0 ? KeyValuePair.Create(Decoded(part), "") : KeyValuePair.Create(Decoded(part[..cut]), Decoded(part[(cut + 1)..]));
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
