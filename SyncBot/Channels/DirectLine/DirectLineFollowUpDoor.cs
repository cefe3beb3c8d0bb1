using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SyncBot.FollowUps;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary>Begins turns in conversations on a page: who has it open sees at once what is asked, and who opens it later sees it then.</summary>
internal sealed class DirectLineFollowUpDoor(DirectLineAdapter adapter, IConversationStore store) : IFollowUpDoor
{
    /// <summary>Its name.</summary>
    public const string DoorName = "directline";

    /// <inheritdoc/>
    public string Name => DoorName;

    /// <inheritdoc/>
    public async Task<bool> TakeAsync(Activity due)
    {
        if (await store.FindAsync(due.Conversation.Id, CancellationToken.None) is null) return false;

        // Here this tells what is delivered again.
        due.ChannelData = new JObject { ["clientActivityID"] = due.Id };
        await adapter.TakeAsync(due, from: null, CancellationToken.None);
        return true;
    }
}
