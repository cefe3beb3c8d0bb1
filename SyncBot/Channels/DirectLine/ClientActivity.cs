using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary>Makes an activity of what a client has posted. Only what a person may say is taken over; who says it, where and when, the server knows.</summary>
internal static class ClientActivity
{
    private static readonly string[] Taken = ["type", "text", "value", "name", "locale", "localTimestamp", "localTimezone", "channelData", "replyToId", "inputHint"];

    /// <summary>The bot as it is known to clients.</summary>
    public static ChannelAccount Bot => new("syncbot", "SyncBot", RoleTypes.Bot);

    /// <summary>Reads a body.</summary>
    /// <param name="body">The activity as JSON.</param>
    /// <param name="conversation">Where it is posted.</param>
    /// <param name="clock">The time.</param>
    /// <param name="fault">What is wrong with it, in one sentence, if nothing is returned.</param>
    public static Activity? Read(ReadOnlyMemory<byte> body, KeptConversation conversation, TimeProvider clock, out string? fault)
    {
        fault = ActivityBody.FaultIn(body);
        if (fault is not null) return null;
        try
        {
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(body.ToArray()))) { DateParseHandling = DateParseHandling.None };
            var posted = JObject.Load(reader);
            var said = new JObject(Taken.Select(name => posted.Property(name, StringComparison.Ordinal)).OfType<JProperty>());
            return Addressed(said.ToObject<Activity>()!, conversation, clock);
        }
        catch (Exception wrong) when (ActivityBody.IsToBlame(wrong))
        {
            fault = ActivityBody.WrongType;
            return null;
        }
    }

    /// <summary>Someone comes to a conversation.</summary>
    public static Activity Arrival(KeptConversation conversation, TimeProvider clock)
    {
        var arrival = Addressed(new Activity(ActivityTypes.ConversationUpdate), conversation, clock);
        arrival.MembersAdded = [arrival.From];
        return arrival;
    }

    private static Activity Addressed(Activity activity, KeptConversation conversation, TimeProvider clock)
    {
        activity.Id = Guid.NewGuid().ToString("N");
        activity.ChannelId = Microsoft.Bot.Connector.Channels.Directline;
        activity.Timestamp = clock.GetUtcNow();
        activity.Conversation = new ConversationAccount(id: conversation.Id);
        activity.From = new ChannelAccount(conversation.User) { Role = RoleTypes.User };
        activity.Recipient = Bot;
        // What people type is never drawn as anything but its characters.
        if (activity.Type == ActivityTypes.Message) activity.TextFormat = TextFormatTypes.Plain;
        return activity;
    }
}
