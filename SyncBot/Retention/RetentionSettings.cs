using System.Globalization;

namespace SyncBot.Retention;

/// <summary>How long something is kept that nobody touches any more. Section <c>Retention</c> of the configuration, in days.</summary>
/// <param name="Conversations">What was said, and where the talk stood: long enough to come back to a page after a holiday.</param>
/// <param name="Cases">What was found out and tried: long enough for trouble that comes back.</param>
/// <param name="Records">Cases that were handed over, and what could not be sent.</param>
internal sealed record RetentionSettings(TimeSpan Conversations, TimeSpan Cases, TimeSpan Records)
{
    private const int MostDays = 3650;

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">A value is wrong.</exception>
    public static RetentionSettings Read(IConfiguration configuration) =>
        new(Read(configuration, nameof(Conversations), otherwise: 30), Read(configuration, nameof(Cases), otherwise: 180), Read(configuration, nameof(Records), otherwise: 30));

    private static TimeSpan Read(IConfiguration configuration, string name, int otherwise)
    {
        if (configuration[$"Retention:{name}"] is not { Length: > 0 } given) return TimeSpan.FromDays(otherwise);
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays
            ? TimeSpan.FromDays(days)
            : throw new ConfigurationException($"Retention__{name} is '{given}': it must be a number of days from 1 to {MostDays}.");
    }
}
