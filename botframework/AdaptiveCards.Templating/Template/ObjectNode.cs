using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace AdaptiveCards.Templating.Template;

/// <summary>An object, repeated for each item of its <c>$data</c> and dropped where a <c>$when</c> is false.</summary>
internal sealed class ObjectNode(DataBinding data, IReadOnlyList<TemplateMember> members) : TemplateNode
{
    public override IReadOnlyList<JsonNode> Expand(Expansion expansion)
    {
        if (data == null)
            return Build(expansion) is { } single ? [single] : [];

        var outer = expansion.Scope;
        var results = new List<JsonNode>();
        foreach (var scope in data.Scopes(expansion))
        {
            expansion.Scope = scope;
            if (Build(expansion) is { } item)
                results.Add(item);
        }

        expansion.Scope = outer;
        return results;
    }

    private JsonObject Build(Expansion expansion)
    {
        var result = new JsonObject();
        var kept = true;
        foreach (var member in members)
        {
            if (member.When != null)
            {
                var outcome = member.When.Evaluate(expansion);
                if (outcome == false)
                    return null;
                kept = outcome ?? false;
            }
            else if (expansion.Single(member.Value, member.Name) is { Kept: true, Value: var value })
            {
                result[member.Name] = value;
            }
        }

        return kept ? result : null;
    }
}
