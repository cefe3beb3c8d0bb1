using System.Globalization;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.FollowUps;

/// <summary>Reads when the bot may ask by itself. Section <c>FollowUps</c> of the configuration.</summary>
internal static class FollowUpSettings
{
    private const string Clock = "HH:mm";

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">A value is wrong.</exception>
    public static CheckInSettings Read(IConfiguration configuration) => WithQuietHours(new CheckInSettings { Zone = ReadZone(configuration) }, configuration["FollowUps:QuietHours"]);

    private static TimeZoneInfo ReadZone(IConfiguration configuration)
    {
        if (configuration["FollowUps:TimeZone"] is not { Length: > 0 } given) return TimeZones.Find(configuration["HandOff:TimeZone"]) ?? TimeZoneInfo.Utc;
        return TimeZones.Find(given) ?? throw new ConfigurationException($"FollowUps__TimeZone is '{given}': there is no such time zone.");
    }

    private static CheckInSettings WithQuietHours(CheckInSettings settings, string? given) => given?.Split('-', StringSplitOptions.TrimEntries) switch
    {
        null => settings,
        [""] => settings with { QuietFrom = TimeOnly.MinValue, QuietTo = TimeOnly.MinValue },
        [var from, var to] when Read(from) is { } begin && Read(to) is { } end && begin != end => settings with { QuietFrom = begin, QuietTo = end },
        _ => throw new ConfigurationException($"FollowUps__QuietHours is '{given}': it must be hours such as '21:00-08:00', or nothing."),
    };

    private static TimeOnly? Read(string time) => TimeOnly.TryParseExact(time, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
