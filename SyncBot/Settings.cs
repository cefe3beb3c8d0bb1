using SyncBot.Channels.BotFramework;
using SyncBot.Channels.DirectLine;
using SyncBot.Channels.Sms;
using SyncBot.Dialogs.Dialogs;
using SyncBot.FollowUps;
using SyncBot.HandOff;
using SyncBot.Limits;
using SyncBot.Retention;
using SyncBot.Storage;
using SyncBot.Telemetry;
using SyncBot.Web;

namespace SyncBot;

/// <summary>The configuration, read and checked at once.</summary>
/// <param name="KnowledgeFolder">Where the knowledge lies.</param>
/// <param name="Storage">Where the store is.</param>
/// <param name="HandOff">Where cases go that a person takes over.</param>
/// <param name="FollowUps">When the bot may ask by itself.</param>
/// <param name="Retention">How long what nobody touches is kept.</param>
/// <param name="BotFramework">Who the bot is to the Bot Framework.</param>
/// <param name="DirectLineSecret">The secret of servers that make tokens for their users.</param>
/// <param name="AllowedOrigins">Which pages may embed the chat.</param>
/// <param name="Twilio">The account for text messages, or null if there is none.</param>
/// <param name="Telemetry">Where logs, traces and metrics go.</param>
/// <param name="RateLimits">How much of anything is taken.</param>
/// <param name="Proxies">Whose word is taken for where a request comes from.</param>
internal sealed record Settings(string KnowledgeFolder, StorageSettings Storage, HandOffOptions HandOff, CheckInSettings FollowUps, RetentionSettings Retention, BotFrameworkSettings BotFramework, DirectLineSecret DirectLineSecret, AllowedOrigins AllowedOrigins, TwilioOptions? Twilio, TelemetrySettings Telemetry, RateLimitSettings RateLimits, TrustedProxies Proxies)
{
    private const string Example = "change-me";

    private static readonly string[] Secrets = ["DirectLine:Secret", "BotFramework:AppPassword", "Twilio:AuthToken", "HandOff:WebhookSecret"];

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="ConfigurationException">A value is wrong.</exception>
    public static Settings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        if (Secrets.FirstOrDefault(s => configuration[s] == Example) is { } example) throw new ConfigurationException($"{example.Replace(":", "__", StringComparison.Ordinal)} is still the '{Example}' of the template.");
        return new(
            configuration["Knowledge:Path"] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "knowledge"),
            StorageSettings.Read(configuration, environment),
            ReadHandOff(configuration),
            FollowUpSettings.Read(configuration),
            RetentionSettings.Read(configuration),
            BotFrameworkSettings.Read(configuration, environment),
            new DirectLineSecret(configuration["DirectLine:Secret"] ?? ""),
            ReadOrigins(configuration),
            TwilioSettings.Read(configuration),
            TelemetrySettings.Read(configuration),
            RateLimitSettings.Read(configuration),
            TrustedProxies.Read(configuration));
    }

    // One value, as an environment variable has it, or a list, as a file may.
    private static AllowedOrigins ReadOrigins(IConfiguration configuration)
    {
        var section = configuration.GetSection("Widget:AllowedOrigins");
        try
        {
            return AllowedOrigins.Parse(section.Value ?? string.Join(' ', section.Get<string[]>() ?? []));
        }
        catch (FormatException fault)
        {
            throw new ConfigurationException($"Widget__AllowedOrigins: {fault.Message}");
        }
    }

    private static HandOffOptions ReadHandOff(IConfiguration configuration)
    {
        var options = configuration.GetSection(HandOffOptions.Section).Get<HandOffOptions>() ?? new HandOffOptions();
        if (options.WebhookUrl.Length > 0)
        {
            if (!Uri.TryCreate(options.WebhookUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) throw new ConfigurationException($"HandOff__WebhookUrl is '{options.WebhookUrl}': it must be an http or https address.");
            if (options.WebhookSecret.Length == 0) throw new ConfigurationException("HandOff__WebhookSecret is missing: cases are only posted signed.");
        }

        try
        {
            _ = OpeningHours.Parse(options.OpeningHours, options.TimeZone);
        }
        catch (FormatException fault)
        {
            throw new ConfigurationException($"HandOff__OpeningHours: {fault.Message}");
        }
        catch (TimeZoneNotFoundException)
        {
            throw new ConfigurationException($"HandOff__TimeZone is '{options.TimeZone}': there is no such time zone.");
        }

        return options;
    }
}
