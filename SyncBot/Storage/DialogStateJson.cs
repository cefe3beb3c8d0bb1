using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using SyncBot.Dialogs.Dialogs;

namespace SyncBot.Storage;

/// <summary>
/// Writes dialog state as JSON. Where the SDK needs to get back the very type it put there, the JSON carries a short name
/// of ours from a closed list, never a .NET type name.
/// </summary>
public static class DialogStateJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new ShortNames(),
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    };

    /// <summary>The state as JSON.</summary>
    public static string Write(IDictionary<string, object> state) => JsonConvert.SerializeObject(state, typeof(IDictionary<string, object>), Settings);

    /// <summary>Reads state; null if it can't be read any more, so that the conversation goes on from the case.</summary>
    public static IDictionary<string, object>? Read(string json)
    {
        try
        {
            var state = JsonConvert.DeserializeObject<Dictionary<string, object>>(json, Settings);
            return state?.All(kept => kept.Value is DialogState or Rest or bool || kept is { Key: nameof(CaseFile.AskedToForget), Value: string }) is true ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class ShortNames : ISerializationBinder
    {
        private static readonly Dictionary<string, Type> Types = new()
        {
            ["map"] = typeof(Dictionary<string, object>),
            ["dialogs"] = typeof(DialogState),
            ["prompt"] = typeof(PromptOptions),
            ["rest"] = typeof(Rest),
        };

        /// <inheritdoc/>
        public Type BindToType(string? assemblyName, string typeName) =>
            Types.TryGetValue(typeName, out var type) ? type : throw new JsonSerializationException($"'{typeName}' is not a type of dialog state.");

        /// <inheritdoc/>
        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
        {
            assemblyName = null;
            typeName = Types.FirstOrDefault(t => t.Value == serializedType).Key
                ?? throw new JsonSerializationException($"{serializedType.Name} may not be kept in dialog state: keep ids, not objects.");
        }
    }
}
