using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Rest.Serialization;

/// <summary>Leaves out of JSON what cannot be set from outside.</summary>
public class ReadOnlyJsonContractResolver : DefaultContractResolver
{
    /// <inheritdoc/>
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member is PropertyInfo { SetMethod: var set, GetMethod: var get })
        {
            var written = set is { IsPrivate: false, IsFamily: false } || get is { IsStatic: true };
            property.ShouldSerialize = _ => written;
        }

        return property;
    }
}
