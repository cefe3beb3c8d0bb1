using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity is about. Its fields depend on its type.</summary>
public class Entity
{
    private static readonly JsonSerializerSettings AnyDepth = new() { MaxDepth = null };

    /// <summary>Creates one with nothing set.</summary>
    public Entity()
    {
    }

    /// <summary>Creates one of a type.</summary>
    public Entity(string type = default)
    {
        Type = type;
    }

    /// <summary>What kind of thing it is, such as <c>mention</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>The fields that have no property here.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();

    /// <summary>Reads it as a type of its own, by way of JSON.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    public T GetAs<T>() => JsonConvert.DeserializeObject<T>(ToJson(this), AnyDepth);

    /// <summary>Takes type and fields from an object, by way of JSON.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    public void SetAs<T>(T obj)
    {
        var entity = JsonConvert.DeserializeObject<Entity>(ToJson(obj), AnyDepth);
        Type = entity.Type;
        Properties = entity.Properties;
    }

    /// <summary>Says whether the other has the same JSON.</summary>
    public bool Equals(Entity other) => other is not null && string.Equals(ToJson(this), ToJson(other), StringComparison.Ordinal);

    /// <summary>Says whether the other is of the same class and has the same JSON.</summary>
    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj?.GetType() == GetType() && Equals((Entity)obj));

    /// <summary>The hash of the object itself, so that it is found again after a change.</summary>
    public override int GetHashCode() => base.GetHashCode();

    private static string ToJson(object value) => JsonConvert.SerializeObject(value, AnyDepth);
}
