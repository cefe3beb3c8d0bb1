namespace SyncBot.Channels.BotFramework;

/// <summary>How the bot's app is registered, which says where its tokens come from.</summary>
internal enum AppType
{
    /// <summary>In one organisation's tenant, with a password.</summary>
    SingleTenant,

    /// <summary>In the Bot Framework's own tenant, with a password. No new ones are made since July 2025.</summary>
    MultiTenant,

    /// <summary>As a managed identity of the machine, which needs no password.</summary>
    UserAssignedMSI,
}
