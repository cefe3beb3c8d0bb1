using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace AdaptiveCards.Templating.Template;

/// <summary>Turns the JSON of a template into nodes, with every expression read.</summary>
internal static class TemplateReader
{
    private const string DataKeyword = "$data";
    private const string WhenKeyword = "$when";

    public static TemplateNode Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(json),
        JsonValueKind.Array => new ArrayNode([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.String => ReadText(json),
        _ => new LiteralNode(json),
    };

    private static ObjectNode ReadObject(JsonElement json)
    {
        DataBinding data = null;
        var members = new List<TemplateMember>();
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals(DataKeyword))
                data ??= ReadData(property.Value);
            else if (property.NameEquals(WhenKeyword))
                members.Add(new TemplateMember(property.Name, null, new Condition(property.Value.GetRawText(), OnlyBinding(property.Value))));
            else
                members.Add(new TemplateMember(property.Name, Read(property.Value), null));
        }

        return new ObjectNode(data, members);
    }

    private static DataBinding ReadData(JsonElement json)
    {
        var binding = OnlyBinding(json);
        if (binding == null && json.ValueKind == JsonValueKind.String && BindingScanner.Split(json.GetString()).Any(part => part is Binding))
            throw new AdaptiveTemplateException($"$data must be JSON or one binding, not text with bindings in it: {json.GetRawText()}");
        return new DataBinding(json, binding);
    }

    private static TemplateNode ReadText(JsonElement json)
    {
        var text = json.GetString();
        var parts = BindingScanner.Split(text);
        return parts.Any(part => part is Binding) ? new TextNode(text, parts) : new LiteralNode(json);
    }

    private static Binding OnlyBinding(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && BindingScanner.Split(json.GetString()) is [Binding only] ? only : null;
}
