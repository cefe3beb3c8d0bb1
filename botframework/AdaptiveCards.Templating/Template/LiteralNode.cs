using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Template;

/// <summary>A number, a truth value, null, or text without bindings.</summary>
internal sealed class LiteralNode(JsonElement value) : TemplateNode
{
    public JsonElement Value => value;

    public override IReadOnlyList<JsonNode> Expand(Expansion expansion) => [Values.ToNode(value)];
}
