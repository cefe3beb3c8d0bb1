using System;
using System.Globalization;

namespace AdaptiveCards;

/// <summary>The height of an element.</summary>
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    public AdaptiveHeight()
    {
    }

    /// <summary>Takes what stands in JSON: <c>auto</c>, <c>stretch</c>, <c>50px</c> or a number.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public AdaptiveHeight(string value)
    {
        if (string.IsNullOrEmpty(value))
            return;

        if (value.EndsWith("px", StringComparison.Ordinal))
            (HeightType, Unit) = (AdaptiveHeightType.Pixel, uint.Parse(value[..^2], NumberStyles.Integer, CultureInfo.InvariantCulture));
        else if (uint.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            (HeightType, Unit) = (AdaptiveHeightType.Pixel, number);
        else if (Enum.TryParse<AdaptiveHeightType>(value, ignoreCase: true, out var type) && Enum.IsDefined(type))
            HeightType = type;
        else
            throw new FormatException($"'{value}' is not a height.");
    }

    public AdaptiveHeight(uint px)
    {
        (HeightType, Unit) = (AdaptiveHeightType.Pixel, px);
    }

    public AdaptiveHeight(AdaptiveHeightType heightType)
    {
        HeightType = heightType;
    }

    public static AdaptiveHeight Auto { get; } = new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch { get; } = new(AdaptiveHeightType.Stretch);

    /// <summary>Automatic by default.</summary>
    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>Pixels.</summary>
    public uint? Unit { get; set; }

    public static implicit operator AdaptiveHeight(uint value) => new(value);

    public static implicit operator AdaptiveHeight(AdaptiveHeightType value) => new(value);

    public static implicit operator AdaptiveHeight(string value) => new(value);

    public static bool operator ==(AdaptiveHeight ah1, AdaptiveHeight ah2) => Equals(ah1, ah2);

    public static bool operator !=(AdaptiveHeight ah1, AdaptiveHeight ah2) => !Equals(ah1, ah2);

    public static AdaptiveHeight Parse(string value) => new(value);

    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    public bool ShouldSerializeAdaptiveHeight() => HeightType != AdaptiveHeightType.Auto && (!IsPixel() || Unit > 0);

    public bool Equals(AdaptiveHeight other) =>
        other is not null && HeightType == other.HeightType && (HeightType is AdaptiveHeightType.Auto or AdaptiveHeightType.Stretch || Unit == other.Unit);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as AdaptiveHeight);

    /// <inheritdoc/>
    public override int GetHashCode() => HeightType.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => HeightType switch
    {
        AdaptiveHeightType.Auto => "auto",
        AdaptiveHeightType.Stretch => "stretch",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Unit}px"),
    };
}
