using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Pipelines;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads what channels send, and writes what they get in return.</summary>
public static class HttpHelper
{
    /// <summary>How JSON is written and read: indented, without nulls, times in UTC, 128 levels deep at most.</summary>
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = new ReadOnlyJsonContractResolver(),
        Converters = new List<JsonConverter> { new Iso8601TimeSpanConverter() },
        MaxDepth = 128,
    };

    /// <summary>Writes and reads JSON with <see cref="BotMessageSerializerSettings"/>.</summary>
    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);

    // A card with its texts, in characters, and several of them.
    private const int UsualLength = 8 * 1024;
    private const int LongestKept = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Compact = JsonSerializer.Create(new JsonSerializerSettings(BotMessageSerializerSettings) { Formatting = Formatting.None });

    private static readonly ObjectPool<StringBuilder> Texts = new DefaultObjectPoolProvider().CreateStringBuilderPool(UsualLength, LongestKept);

    /// <summary>Reads the JSON of a request as a type; its default if it cannot be read so.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Newtonsoft.Json reads synchronously, which a request does not allow.
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body).ConfigureAwait(false);
        body.Position = 0;
        try
        {
            using var reader = new JsonTextReader(new StreamReader(body, Encoding.UTF8));
            return BotMessageSerializer.Deserialize<T>(reader);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Writes the answer to an invoke as a response, without indentation; a plain 200 if there is none.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);

        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is null)
            return;

        response.ContentType = "application/json";
        var text = Texts.Get();
        Compact.Serialize(new StringWriter(text, CultureInfo.InvariantCulture), invokeResponse.Body);
        Encode(text, response.BodyWriter);
        Texts.Return(text);
        await response.BodyWriter.FlushAsync().ConfigureAwait(false);
    }

    private static void Encode(StringBuilder text, PipeWriter body)
    {
        var encoder = Utf8.GetEncoder();
        foreach (var chunk in text.GetChunks())
            encoder.Convert(chunk.Span, body, flush: false, out _, out _);

        encoder.Convert(default, body, flush: true, out _, out _);
    }
}
