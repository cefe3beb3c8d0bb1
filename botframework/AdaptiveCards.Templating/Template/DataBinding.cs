using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Template;

/// <summary>The value of a <c>$data</c>: JSON that stands in the template, or one binding.</summary>
internal sealed class DataBinding(JsonElement literal, Binding binding)
{
    /// <summary>The scopes an object is expanded in: one for each item when the data are an array.</summary>
    public IEnumerable<Scope> Scopes(Expansion expansion)
    {
        var scope = new Scope(binding == null ? literal : Evaluate(expansion), expansion.Root, expansion.Host);
        return scope.IsArray ? scope.Token.EnumerateArray().Select((item, index) => scope.At(item, index)) : [scope];
    }

    private JsonElement Evaluate(Expansion expansion)
    {
        if (expansion.Scope == null)
            throw new ArgumentNullException("$data", $"There are no data to take {binding.Text} from.");

        var outcome = binding.Evaluate(expansion);
        return outcome.Failed
            ? throw new AdaptiveTemplateException($"$data could not be evaluated: {binding.Text}")
            : Values.ToElement(outcome.Value);
    }
}
