using System;
using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>An enumeration in camel case; a value that is not in it becomes null, with a warning.</summary>
internal sealed class NullableEnumConverter<TEnum> : StrictEnumConverter
    where TEnum : struct, Enum
{
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        try
        {
            return base.ReadJson(reader, objectType, existingValue, serializer);
        }
        catch (JsonSerializationException)
        {
            var given = Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
            CardReading.Of(serializer).Warn(0, $"Value \"{given}\" could not be converted to \"{typeof(TEnum)}\", using null instead.");
            return null;
        }
    }
}
