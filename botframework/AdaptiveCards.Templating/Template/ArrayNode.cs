using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace AdaptiveCards.Templating.Template;

internal sealed class ArrayNode(IReadOnlyList<TemplateNode> items) : TemplateNode
{
    public override IReadOnlyList<JsonNode> Expand(Expansion expansion)
    {
        var array = new JsonArray();
        foreach (var item in items)
        {
            foreach (var value in item.Expand(expansion))
                array.Add(value);
        }

        return [array];
    }
}
