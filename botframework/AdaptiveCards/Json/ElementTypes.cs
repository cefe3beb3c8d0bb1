using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>The classes that stand for the types in JSON.</summary>
internal static class ElementTypes
{
    private static readonly FrozenDictionary<string, Func<AdaptiveTypedElement>> ByName = new Func<AdaptiveTypedElement>[]
    {
        () => new AdaptiveCard(new AdaptiveSchemaVersion(1, 0)),
        () => new AdaptiveTextBlock(),
        () => new AdaptiveRichTextBlock(),
        () => new AdaptiveImage(),
        () => new AdaptiveContainer(),
        () => new AdaptiveColumnSet(),
        () => new AdaptiveColumn(),
        () => new AdaptiveFactSet(),
        () => new AdaptiveActionSet(),
        () => new AdaptiveTextInput(),
        () => new AdaptiveChoiceSetInput(),
        () => new AdaptiveToggleInput(),
        () => new AdaptiveSubmitAction(),
        () => new AdaptiveExecuteAction(),
        () => new AdaptiveOpenUrlAction(),
        () => new AdaptiveShowCardAction(),
        () => new AdaptiveToggleVisibilityAction(),
    }.ToFrozenDictionary(create => create().Type, StringComparer.Ordinal);

    /// <summary>Null when the type is not known.</summary>
    public static AdaptiveTypedElement Create(string typeName) => ByName.GetValueOrDefault(typeName)?.Invoke();

    /// <summary>The type of an element; where only columns can stand, it need not be said.</summary>
    /// <exception cref="AdaptiveSerializationException">It has none.</exception>
    public static string NameOf(JObject element, Type expected)
    {
        string[] names = ["type", "@type"];
        var implied = expected == typeof(AdaptiveColumn) ? AdaptiveColumn.TypeName : null;
        return names.Select(name => (string)element[name]).FirstOrDefault(name => name != null)
            ?? implied
            ?? throw new AdaptiveSerializationException("Required property 'type' not found on adaptive card element");
    }
}
