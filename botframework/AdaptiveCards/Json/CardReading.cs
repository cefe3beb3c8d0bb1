using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>What the converters share while one card is read; it travels as the resolver of the serializer.</summary>
internal sealed class CardReading(List<AdaptiveWarning> warnings) : DefaultContractResolver
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _fallbacks;

    public static JsonSerializerSettings Settings(List<AdaptiveWarning> warnings) => new()
    {
        ContractResolver = new CardReading(warnings),
        Converters = { new StrictIntegerConverter() },
        DateParseHandling = DateParseHandling.None,
        Error = (_, args) => args.ErrorContext.Handled = args.ErrorContext.Error.GetType() == typeof(JsonSerializationException),
    };

    /// <summary>A serializer for which a wrong value is an error of the whole, not just of its property.</summary>
    public JsonSerializer Strict => JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = this,
        Converters = { new StrictIntegerConverter() },
        DateParseHandling = DateParseHandling.None,
    });

    /// <summary>The card that a serializer is reading.</summary>
    public static CardReading Of(JsonSerializer serializer)
    {
        if (serializer.ContractResolver is CardReading reading)
            return reading;

        reading = new CardReading([]);
        serializer.ContractResolver = reading;
        return reading;
    }

    public void Warn(int code, string message) => warnings.Add(new AdaptiveWarning(code, message));

    /// <summary>Notes an id when its element has been read; what stands in a fallback may have any.</summary>
    /// <exception cref="AdaptiveSerializationException">Another element has it.</exception>
    public void Claim(string id)
    {
        if (!string.IsNullOrEmpty(id) && _fallbacks == 0 && !_ids.Add(id))
            throw new AdaptiveSerializationException($"Collision detected for id '{id}'");
    }

    public T InFallback<T>(Func<T> read)
    {
        _fallbacks++;
        var result = read();
        _fallbacks--;
        return result;
    }
}
