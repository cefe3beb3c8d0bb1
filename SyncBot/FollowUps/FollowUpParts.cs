using SyncBot.Dialogs.Dialogs;

namespace SyncBot.FollowUps;

/// <summary>Adds what lets the bot ask by itself, apart from the doors.</summary>
internal static class FollowUpParts
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">When the bot may ask.</param>
    public static void AddTo(IServiceCollection services, CheckInSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<CalendarLinks>();
        services.AddHostedService(provider => provider.GetRequiredService<CalendarLinks>());
        services.AddSingleton<CheckInCalendar>();
        services.AddSingleton<IReachDesk, ReachDesk>();
        services.AddHostedService<FollowUpWorker>();
    }
}
