using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
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

    // A card with its texts, in bytes.
    private const int UsualLength = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

    /// <summary>Writes the answer to an invoke as a response; a plain 200 if there is none.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);

        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is null)
            return;

        response.ContentType = "application/json";
        using var body = new MemoryStream(UsualLength);
        using (var writer = new JsonTextWriter(new StreamWriter(body, Utf8, leaveOpen: true)))
            BotMessageSerializer.Serialize(writer, invokeResponse.Body);

        body.Position = 0;
        await body.CopyToAsync(response.Body).ConfigureAwait(false);
    }
}
