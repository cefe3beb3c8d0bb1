using System;
using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>An enumeration in camel case; a value that is not in it becomes the first one, with a warning.</summary>
internal sealed class LenientEnumConverter<TEnum> : StrictEnumConverter
    where TEnum : struct, Enum
{
    private static readonly bool HadNormal =
        typeof(TEnum) == typeof(AdaptiveTextSize) || typeof(TEnum) == typeof(AdaptiveTextWeight)
        || typeof(TEnum) == typeof(AdaptiveImageStyle) || typeof(TEnum) == typeof(AdaptiveContainerStyle);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        // "Normal" is what the first value of some enumerations used to be called.
        if (HadNormal && "normal".Equals(reader.Value as string, StringComparison.OrdinalIgnoreCase))
            return default(TEnum);

        try
        {
            return base.ReadJson(reader, objectType, existingValue, serializer);
        }
        catch (JsonSerializationException)
        {
            var given = Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
            CardReading.Of(serializer).Warn(
                0,
                $"Value \"{given}\" could not be converted to \"{typeof(TEnum)}\", using the default value of \"{default(TEnum)}\" instead.");
            return default(TEnum);
        }
    }
}
