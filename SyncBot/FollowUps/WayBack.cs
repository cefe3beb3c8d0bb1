using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.FollowUps;

/// <summary>In the state of a turn: by which door the bot comes back to who is in it. Where there is none, it only answers.</summary>
/// <param name="Door">The door's name.</param>
/// <param name="Place">Where its messages go; null if the activities tell.</param>
internal sealed record WayBack(string Door, string? Place = null)
{
    private const string DoorProperty = "door";
    private const string ReferenceProperty = "to";

    /// <summary>All that is needed to come back to who has sent an activity.</summary>
    public string AddressOf(Activity activity)
    {
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        reference.ServiceUrl = Place ?? reference.ServiceUrl;
        return new JObject { [DoorProperty] = Door, [ReferenceProperty] = JObject.FromObject(reference, HttpHelper.BotMessageSerializer) }.ToString(Formatting.None);
    }

    /// <summary>Reads an address.</summary>
    public static (string Door, ConversationReference Reference) Read(string address)
    {
        // What looks like a time stays the text that it is: an id may.
        using var reader = new JsonTextReader(new StringReader(address)) { DateParseHandling = DateParseHandling.None };
        var read = JObject.Load(reader);
        return ((string)read[DoorProperty]!, read[ReferenceProperty]!.ToObject<ConversationReference>(HttpHelper.BotMessageSerializer)!);
    }
}
