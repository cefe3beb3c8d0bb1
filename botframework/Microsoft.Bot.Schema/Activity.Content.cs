using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <content>Reading what an activity carries.</content>
public partial class Activity
{
    /// <summary>True if there is text, summary, attachment or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>The mentions among the entities; empty if there are none.</summary>
    public Mention[] GetMentions() =>
        Entities?
            .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.Properties.ToObject<Mention>())
            .ToArray()
        ?? [];

    /// <inheritdoc/>
    public TypeT GetChannelData<TypeT>()
    {
        if (ChannelData is null)
            return default;

        return ChannelData.GetType() == typeof(TypeT) ? (TypeT)ChannelData : ((JObject)ChannelData).ToObject<TypeT>();
    }

    /// <inheritdoc/>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;

        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception)
        {
            // A converter of the target type may throw anything.
            return false;
        }
    }
}
