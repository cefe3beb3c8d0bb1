namespace SyncBot.Channels.BotFramework;

/// <summary>Who the bot is to the Bot Framework, and whether it takes part at all. Section <c>BotFramework</c> of the configuration.</summary>
internal sealed class BotFrameworkSettings
{
    /// <summary>Whether <c>/api/messages</c> takes activities.</summary>
    public required bool Enabled { get; init; }

    /// <summary>The app's id, a GUID; empty only in Development, or if the endpoint is switched off.</summary>
    public required string AppId { get; init; }

    /// <summary>How the app is registered.</summary>
    public required AppType AppType { get; init; }

    /// <summary>The app's tenant, a GUID or a domain; empty if it has none of its own.</summary>
    public required string TenantId { get; init; }

    /// <summary>The app's secret; empty for a managed identity.</summary>
    public required string AppPassword { get; init; }

    /// <summary>Where the providers of keys and tokens are.</summary>
    public required Cloud Cloud { get; init; }

    /// <summary>In Development this machine needs no token, the Emulator's tokens are taken, and answers may go to this machine.</summary>
    public required bool Development { get; init; }

    /// <summary>Whether the bot has an app id, without which no token can be meant for it.</summary>
    public bool HasApp => AppId.Length > 0;

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">A value is wrong, or one is missing.</exception>
    public static BotFrameworkSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = new BotFrameworkSettings
        {
            Enabled = ReadEnabled(configuration["BotFramework:Enabled"]),
            AppId = ReadAppId(configuration["BotFramework:AppId"] ?? ""),
            AppType = ReadAppType(configuration["BotFramework:AppType"] ?? ""),
            TenantId = ReadTenant(configuration["BotFramework:TenantId"] ?? ""),
            AppPassword = configuration["BotFramework:AppPassword"] ?? "",
            Cloud = ReadCloud(configuration),
            Development = environment.IsDevelopment(),
        };
        if (settings.Enabled) settings.CheckNothingIsMissing();
        return settings;
    }

    private static bool ReadEnabled(string? given) => given switch
    {
        null or "" => true,
        _ when bool.TryParse(given, out var enabled) => enabled,
        _ => throw new ConfigurationException($"BotFramework__Enabled is '{given}': it must be 'true' or 'false'."),
    };

    private static string ReadAppId(string given) => given.Length == 0 ? "" : Guid.TryParseExact(given, "D", out var id) && id != Guid.Empty
        ? id.ToString("D")
        : throw new ConfigurationException($"BotFramework__AppId is '{given}': it must be the app's id, such as 6c1b7a52-4a6d-4f0e-9a57-0d3b5c1f2e84.");

    private static AppType ReadAppType(string given) => given.Length == 0 ? AppType.SingleTenant :
        Enum.GetNames<AppType>().FirstOrDefault(n => n.Equals(given, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<AppType>(name) :
        throw new ConfigurationException($"BotFramework__AppType is '{given}': it must be 'SingleTenant', 'MultiTenant' or 'UserAssignedMSI'.");

    // It becomes a part of an address.
    private static string ReadTenant(string given) => given.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
        ? given
        : throw new ConfigurationException($"BotFramework__TenantId is '{given}': it must be the tenant's id or domain.");

    private static Cloud ReadCloud(IConfiguration configuration)
    {
        var given = configuration["BotFramework:Cloud"] ?? "";
        var cloud = given.ToUpperInvariant() switch
        {
            "" or "PUBLIC" => Cloud.Public,
            "USGOV" => Cloud.UsGovernment,
            _ => throw new ConfigurationException($"BotFramework__Cloud is '{given}': it must be 'public' or 'usgov'."),
        };
        return cloud with
        {
            ChannelMetadata = ReadAddress(configuration, "ChannelMetadataUrl", cloud.ChannelMetadata),
            EmulatorMetadata = ReadAddress(configuration, "EmulatorMetadataUrl", cloud.EmulatorMetadata),
            Login = ReadAddress(configuration, "LoginUrl", cloud.Login),
        };
    }

    private static Uri ReadAddress(IConfiguration configuration, string name, Uri otherwise)
    {
        if (configuration[$"BotFramework:{name}"] is not { Length: > 0 } given) return otherwise;
        return Uri.TryCreate(given, UriKind.Absolute, out var url) && url is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" }
            ? url
            : throw new ConfigurationException($"BotFramework__{name} is '{given}': it must be an https address.");
    }

    private void CheckNothingIsMissing()
    {
        if (!HasApp && !Development) throw new ConfigurationException("BotFramework__AppId is missing: without it no channel can be told from an impostor, so set it, or set BotFramework__Enabled to 'false'.");
        if (!HasApp && (TenantId.Length > 0 || AppPassword.Length > 0)) throw new ConfigurationException("BotFramework__AppId is missing, though BotFramework__TenantId or BotFramework__AppPassword is set.");
        if (!HasApp) return;
        if (AppType is AppType.MultiTenant && TenantId.Length > 0) throw new ConfigurationException("BotFramework__TenantId is set, but an app that is MultiTenant has no tenant of its own: leave it out, or make BotFramework__AppType 'SingleTenant'.");
        if (AppType is not AppType.MultiTenant && TenantId.Length == 0) throw new ConfigurationException($"BotFramework__TenantId is missing: an app that is {AppType} needs it.");
        if (AppType is AppType.UserAssignedMSI && AppPassword.Length > 0) throw new ConfigurationException("BotFramework__AppPassword is set, but a managed identity has no password: leave it out.");
        if (AppType is not AppType.UserAssignedMSI && AppPassword.Length == 0) throw new ConfigurationException($"BotFramework__AppPassword is missing: an app that is {AppType} needs it.");
    }
}
