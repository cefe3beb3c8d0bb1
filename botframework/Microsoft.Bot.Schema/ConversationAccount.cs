using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>Creates one with nothing set.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ConversationAccount(
        bool? isGroup = default,
        string conversationType = default,
        string id = default,
        string name = default,
        string aadObjectId = default,
        string role = default,
        string tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>True if more than two take part.</summary>
    [JsonProperty("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The channel's own kind of conversation, such as <c>personal</c> in Teams.</summary>
    [JsonProperty("conversationType")]
    public string ConversationType { get; set; }

    /// <summary>The id on the channel.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>The object id in Entra ID.</summary>
    [JsonProperty("aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonProperty("role")]
    public string Role { get; set; }

    /// <summary>The tenant the conversation is in.</summary>
    [JsonProperty("tenantId")]
    public string TenantId { get; set; }

    /// <summary>Fields of the JSON that have no property here. They are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
