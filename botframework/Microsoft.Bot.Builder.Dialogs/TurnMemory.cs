using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What dialogs note for the length of a turn: JSON under one key of the turn's state, shown in the state trace.</summary>
internal static class TurnMemory
{
    internal const string Key = "turn";
    internal const string LastResult = "lastresult";
    internal const string RepeatedDialog = "__repeatDialogId";

    private const string Activity = "activity";

    // The turn context keeps its locale here too.
    private const string Locale = "locale";

    private static readonly JsonSerializer CamelCase = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        NullValueHandling = NullValueHandling.Ignore,
    });

    /// <summary>All of it, and the activity of the turn, which is looked up only here: as JSON it is more work than most turns.</summary>
    internal static JObject Snapshot(ITurnContext turnContext)
    {
        var snapshot = Of(turnContext) is { } memory ? (JObject)memory.DeepClone() : [];
        snapshot[Activity] = JToken.FromObject(turnContext.Activity, CamelCase);
        return snapshot;
    }

    internal static void Write(ITurnContext turnContext, string name, object value)
    {
        if (Of(turnContext) is not { } memory)
        {
            memory = [];
            turnContext.TurnState[Key] = memory;
        }

        memory[name] = value is null ? JValue.CreateNull() : JToken.FromObject(value, CamelCase);
    }

    internal static string ReadLocale(ITurnContext turnContext) => (Of(turnContext)?[Locale] as JValue)?.Value as string;

    private static JObject Of(ITurnContext turnContext) =>
        turnContext.TurnState.TryGetValue(Key, out var memory) ? memory as JObject : null;
}
