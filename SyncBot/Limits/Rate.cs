using System.Globalization;

namespace SyncBot.Limits;

/// <summary>How often something may happen: so many times at once, and then so many times a minute.</summary>
/// <param name="PerMinute">How many a minute in the long run.</param>
/// <param name="Burst">How many at once, after a quiet time.</param>
internal sealed record Rate(int PerMinute, int Burst)
{
    private const int Most = 1_000_000;

    /// <summary>The time after which one more may happen.</summary>
    public TimeSpan Interval => TimeSpan.FromMinutes(1) / PerMinute;

    /// <summary>Reads <c>RateLimits__{name}__PerMinute</c> and <c>RateLimits__{name}__Burst</c>.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="name">What happens.</param>
    /// <param name="otherwise">What holds where nothing is configured.</param>
    /// <exception cref="ConfigurationException">A value is wrong.</exception>
    public static Rate Read(IConfiguration configuration, string name, Rate otherwise) => new(
        ReadNumber(configuration, $"{name}:{nameof(PerMinute)}", otherwise.PerMinute),
        ReadNumber(configuration, $"{name}:{nameof(Burst)}", otherwise.Burst));

    /// <summary>Reads a number of the section <c>RateLimits</c>.</summary>
    /// <exception cref="ConfigurationException">It is no number, or less than 1.</exception>
    public static int ReadNumber(IConfiguration configuration, string name, int otherwise)
    {
        if (configuration[$"RateLimits:{name}"] is not { Length: > 0 } given) return otherwise;
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most
            ? number
            : throw new ConfigurationException(string.Create(CultureInfo.InvariantCulture, $"RateLimits__{name.Replace(":", "__", StringComparison.Ordinal)} is '{given}': it must be a number from 1 to {Most}."));
    }
}
