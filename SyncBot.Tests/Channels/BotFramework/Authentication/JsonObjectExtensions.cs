using System.Text.Json.Nodes;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

/// <summary>Sets properties in a row.</summary>
internal static class JsonObjectExtensions
{
    /// <summary>Sets one.</summary>
    public static JsonObject With(this JsonObject target, string name, JsonNode? value)
    {
        target[name] = value;
        return target;
    }
}
