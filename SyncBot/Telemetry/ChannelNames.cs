using System.Collections.Frozen;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Telemetry;

/// <summary>Channels as telemetry has them: a name that a stranger may have made up is not passed on.</summary>
internal static class ChannelNames
{
    private static readonly FrozenSet<string> Known = new[] { ChannelIds.Msteams, ChannelIds.Webchat, ChannelIds.Directline, ChannelIds.Sms, ChannelIds.Emulator }.ToFrozenSet();

    /// <summary>The channel's id, or <c>other</c>.</summary>
    public static string Of(string? channel) => channel is not null && Known.Contains(channel) ? channel : "other";
}
