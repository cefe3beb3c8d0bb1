using System.Collections.Generic;
using System.Text;
using System.Text.Json.Nodes;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Template;

/// <summary>Text with bindings. Text that is nothing but one binding takes on the type of its value.</summary>
internal sealed class TextNode(string text, IReadOnlyList<object> parts) : TemplateNode
{
    public override IReadOnlyList<JsonNode> Expand(Expansion expansion)
    {
        if (expansion.Scope == null)
            return [JsonValue.Create(text)];

        if (parts is [Binding whole])
        {
            var outcome = whole.Evaluate(expansion);
            return [outcome.Failed ? JsonValue.Create(whole.Unresolved) : Values.ToNode(outcome.Value)];
        }

        var result = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is Binding binding)
                result.Append(Inline(binding, expansion));
            else
                result.Append((string)part);
        }

        return [JsonValue.Create(result.ToString())];
    }

    private static string Inline(Binding binding, Expansion expansion)
    {
        var outcome = binding.Evaluate(expansion);
        if (outcome.Failed)
            return binding.Unresolved;

        return outcome.Value as string ?? Values.ToJson(Values.ToNode(outcome.Value));
    }
}
