using System;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>Reads a card: the outermost must have a version that is known; those it unfolds need none.</summary>
internal sealed class CardConverter : ReadOnlyConverter
{
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        var json = JObject.Load(reader);
        if ((string)json["type"] is not AdaptiveCard.TypeName)
            throw new AdaptiveSerializationException($"Property 'type' must be '{AdaptiveCard.TypeName}'");

        var reading = CardReading.Of(serializer);
        if (reader.Depth == 0 && VersionOf(json) > AdaptiveCard.KnownSchemaVersion)
        {
            reading.Warn((int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion, "Schema version is not supported");
            return FallbackCard(json);
        }

        json.Remove("$schema");
        var card = (AdaptiveCard)ElementTypes.Create(AdaptiveCard.TypeName);
        serializer.Populate(json.CreateReader(), card);
        WarnOfLanguage(card.Lang, reading);
        return card;
    }

    private static AdaptiveSchemaVersion VersionOf(JObject json)
    {
        var version = (string)json["version"];
        if (!string.IsNullOrEmpty(version))
            return new AdaptiveSchemaVersion(version);

        var given = AdaptiveCard.OnDeserializingMissingVersion?.Invoke() ?? throw new AdaptiveSerializationException(
            version == null
                ? "Could not parse required key: version. It was not found."
                : "Property is required but was found empty: version");
        json["version"] = given.ToString();
        return given;
    }

    private static AdaptiveCard FallbackCard(JObject json)
    {
        static string FirstOf(params string[] texts) => Array.Find(texts, text => !string.IsNullOrEmpty(text));

        var text = FirstOf((string)json["fallbackText"], "We're sorry, this card couldn't be displayed");
        return new AdaptiveCard("1.0")
        {
            Speak = FirstOf((string)json["speak"], text),
            Lang = FirstOf((string)json["lang"], CultureInfo.CurrentUICulture.TwoLetterISOLanguageName),
            Body = { new AdaptiveTextBlock(text) },
        };
    }

    private static void WarnOfLanguage(string language, CardReading reading)
    {
        if (string.IsNullOrEmpty(language))
            return;

        try
        {
            if (language.Length is 2 or 3)
            {
                _ = CultureInfo.GetCultureInfo(language);
                return;
            }
        }
        catch (CultureNotFoundException)
        {
            // Warned of below, as a code of another length is.
        }

        reading.Warn((int)AdaptiveWarning.WarningStatusCode.InvalidLanguage, "Invalid language identifier: " + language);
    }
}
