using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Endurance;

/// <summary>What comes of conversations that nothing disturbs.</summary>
internal static class Reference
{
    /// <summary>The configuration of a host that all kinds of talkers can speak to.</summary>
    public const string Setting = $"DirectLine:Secret={DirectLineTalker.Secret}";

    /// <summary>Somebody says these one after the other, and hears this.</summary>
    public static async Task<IReadOnlyList<Heard>> HeardAsync(TestHost host, TalkerKind kind, IEnumerable<string> lines)
    {
        await using var connector = await Connector.StartAsync();
        var talker = kind.New(() => host.Http, connector);
        await talker.BeginAsync();
        foreach (var line in lines) await talker.SayAsync(line);
        return await talker.HeardAsync();
    }
}
