using System;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A version of the schema of cards.</summary>
[JsonConverter(typeof(SchemaVersionConverter))]
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    public AdaptiveSchemaVersion()
    {
    }

    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <summary>Reads <c>1</c> or <c>1.5</c>; what follows a second dot is ignored.</summary>
    /// <exception cref="ArgumentException">There is no text.</exception>
    /// <exception cref="AdaptiveSerializationException">It is not a version.</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        if (versionString == null)
            throw new ArgumentException("A version is needed.", nameof(versionString));

        var parts = versionString.Split('.');
        Major = ParsePart(parts[0], versionString);
        Minor = parts.Length > 1 ? ParsePart(parts[1], versionString) : 0;
    }

    public int Major { get; set; }

    public int Minor { get; set; }

    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    public static bool operator ==(AdaptiveSchemaVersion version1, AdaptiveSchemaVersion version2) => Equals(version1, version2);

    public static bool operator !=(AdaptiveSchemaVersion version1, AdaptiveSchemaVersion version2) => !Equals(version1, version2);

    public static bool operator <(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) < 0;

    public static bool operator >(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) > 0;

    public static bool operator <=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) <= 0;

    public static bool operator >=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) >= 0;

    /// <summary>Any version is above none.</summary>
    public int CompareTo(AdaptiveSchemaVersion other) =>
        other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is AdaptiveSchemaVersion other && (Major, Minor) == (other.Major, other.Minor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}");

    private static int Compare(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    private static int ParsePart(string part, string whole)
    {
        try
        {
            return int.Parse(part, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception notANumber) when (notANumber is FormatException or OverflowException)
        {
            throw new AdaptiveSerializationException($"'{whole}' is not a valid version identifier", notANumber);
        }
    }
}
