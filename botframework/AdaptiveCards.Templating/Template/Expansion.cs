using System;
using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Template;

/// <summary>One run over a template: the data, where in them it is, and what it could not decide.</summary>
internal sealed class Expansion(JsonElement? root, JsonElement? host, Func<string, object> nullSubstitution)
{
    public JsonElement? Root => root;

    public JsonElement? Host => host;

    public Func<string, object> NullSubstitution => nullSubstitution;

    /// <summary>Null when there are no data: bindings then stay as they are written.</summary>
    public Scope Scope { get; set; } = root is { } data ? new Scope(data, root, host) : null;

    public ArrayList Warnings { get; } = [];

    public void Warn(string warning) => Warnings.Add(warning);

    public string ToJson(TemplateNode template) =>
        Single(template, null) is { Kept: true, Value: var value } ? Values.ToJson(value) : "";

    /// <summary>The one value a node becomes where there is room for only one.</summary>
    public (bool Kept, JsonNode Value) Single(TemplateNode node, string property)
    {
        var values = node.Expand(this);
        if (values.Count > 1)
        {
            var place = property == null ? "The template as a whole" : $"Property '{property}'";
            throw new AdaptiveTemplateException($"{place} is repeated by its $data, but there is room for one value only.");
        }

        return values.Count == 0 ? (false, null) : (true, values[0]);
    }
}
