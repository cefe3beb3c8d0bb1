using System;
using System.Globalization;

namespace AdaptiveCards;

/// <summary>The width of a column.</summary>
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    public AdaptiveWidth()
    {
    }

    /// <summary>Takes what stands in JSON: <c>auto</c>, <c>stretch</c>, <c>50px</c> or a number.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public AdaptiveWidth(string value)
    {
        if (string.IsNullOrEmpty(value))
            return;

        if (value.EndsWith("px", StringComparison.Ordinal))
            (WidthType, Unit) = (AdaptiveWidthType.Pixel, uint.Parse(value[..^2], NumberStyles.Integer, CultureInfo.InvariantCulture));
        else if (uint.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            (WidthType, Unit) = (AdaptiveWidthType.Weighted, number);
        else if (Enum.TryParse<AdaptiveWidthType>(value, ignoreCase: true, out var type) && Enum.IsDefined(type))
            WidthType = type;
        else
            throw new FormatException($"'{value}' is not a width.");
    }

    public AdaptiveWidth(uint px)
    {
        (WidthType, Unit) = (AdaptiveWidthType.Weighted, px);
    }

    public AdaptiveWidth(AdaptiveWidthType widthType)
    {
        WidthType = widthType;
        if (widthType == AdaptiveWidthType.Weighted)
            Unit = 1;
    }

    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    /// <summary>Automatic by default.</summary>
    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>Pixels, or a share of what is left.</summary>
    public uint? Unit { get; set; }

    public static implicit operator AdaptiveWidth(uint value) => new(value);

    public static implicit operator AdaptiveWidth(AdaptiveWidthType value) => new(value);

    public static implicit operator AdaptiveWidth(string value) => new(value);

    public static bool operator ==(AdaptiveWidth ah1, AdaptiveWidth ah2) => Equals(ah1, ah2);

    public static bool operator !=(AdaptiveWidth ah1, AdaptiveWidth ah2) => !Equals(ah1, ah2);

    public static AdaptiveWidth Parse(string value) => new(value);

    public bool IsPixel() => WidthType == AdaptiveWidthType.Pixel;

    public bool ShouldSerializeAdaptiveWidth() => WidthType != AdaptiveWidthType.Auto && (!IsPixel() || Unit > 0);

    public bool Equals(AdaptiveWidth other) =>
        other is not null && WidthType == other.WidthType && (WidthType is AdaptiveWidthType.Auto or AdaptiveWidthType.Stretch || Unit == other.Unit);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as AdaptiveWidth);

    /// <inheritdoc/>
    public override int GetHashCode() => WidthType.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Auto => "auto",
        AdaptiveWidthType.Stretch => "stretch",
        AdaptiveWidthType.Weighted => Unit?.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? 1}px"),
    };
}
