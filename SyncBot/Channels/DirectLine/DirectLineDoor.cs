using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SyncBot.Storage;
using SyncBot.Turns;

namespace SyncBot.Channels.DirectLine;

/// <summary>Takes turns in conversations on a page: who has it open sees at once what is asked, and who opens it later sees it then.</summary>
internal sealed class DirectLineDoor(DirectLineAdapter adapter, IConversationStore store) : ITurnDoor
{
    /// <summary>Its name.</summary>
    public const string DoorName = "directline";

    /// <inheritdoc/>
    public string Name => DoorName;

    /// <inheritdoc/>
    public async Task<bool> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(activity.Conversation.Id, cancellationToken) is null) return false;

        // Here this tells what is delivered again.
        activity.ChannelData = new JObject { ["clientActivityID"] = activity.Id };
        await adapter.TakeAsync(activity, from: null, cancellationToken);
        return true;
    }
}
