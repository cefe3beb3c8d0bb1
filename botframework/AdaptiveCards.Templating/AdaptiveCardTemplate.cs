using System;
using System.Collections;
using System.Text.Json;
using AdaptiveCards.Templating.Template;

namespace AdaptiveCards.Templating;

/// <summary>A JSON template with <c>${…}</c> bindings: read once, expanded with as many data as wanted.</summary>
public sealed class AdaptiveCardTemplate
{
    private static readonly JsonDocumentOptions TemplateOptions = new() { MaxDepth = 100 };
    private readonly TemplateNode _root;
    private ArrayList _warnings = [];

    /// <summary>Takes JSON text, or an object that System.Text.Json writes.</summary>
    /// <exception cref="AdaptiveTemplateException">The template is not JSON, or calls a function that is not known here.</exception>
    public AdaptiveCardTemplate(object jsonTemplate)
        : this(ToJson(jsonTemplate))
    {
    }

    /// <inheritdoc cref="AdaptiveCardTemplate(object)"/>
    public AdaptiveCardTemplate(string jsonTemplate)
    {
        if (jsonTemplate == null)
            return;

        try
        {
            _root = TemplateReader.Read(JsonElement.Parse(jsonTemplate, TemplateOptions));
        }
        catch (JsonException notJson)
        {
            throw new AdaptiveTemplateException("The template is not valid JSON: " + notJson.Message, notJson);
        }
    }

    /// <summary>Expands without data: only what stands in the template's own <c>$data</c> is bound.</summary>
    public string Expand() => Expand(new EvaluationContext());

    /// <inheritdoc cref="Expand(EvaluationContext, Func{string, object})"/>
    public string Expand(object rootData, Func<string, object> nullSubstitutionOption = null) =>
        Expand(new EvaluationContext(rootData), nullSubstitutionOption);

    /// <inheritdoc cref="Expand(EvaluationContext, Func{string, object})"/>
    public string Expand(string rootJson, Func<string, object> nullSubstitutionOption = null) =>
        Expand(new EvaluationContext(rootJson), nullSubstitutionOption);

    /// <summary>Writes the template with its bindings replaced, as JSON without white space.</summary>
    /// <param name="context">The data; none leaves the bindings as they are written.</param>
    /// <param name="nullSubstitutionOption">What a path to nothing becomes; by default <c>${path}</c> again.</param>
    /// <exception cref="AdaptiveTemplateException">The data are not JSON, or would make the result something that is not JSON.</exception>
    public string Expand(EvaluationContext context, Func<string, object> nullSubstitutionOption = null)
    {
        if (_root == null)
            return null;

        var root = Parse(context?.Root, "Setting root data failed with given data context");
        var host = Parse(context?.Host, "Setting host data failed");
        var expansion = new Expansion(root, host, nullSubstitutionOption ?? (path => "${" + path + "}"));
        var result = expansion.ToJson(_root);
        _warnings = expansion.Warnings;
        return result;
    }

    /// <summary>What the last expansion could not decide, one sentence each.</summary>
    public ArrayList GetLastTemplateExpansionWarnings() => _warnings;

    private static string ToJson(object value) => value as string ?? JsonSerializer.Serialize(value);

    private static JsonElement? Parse(object data, string failure)
    {
        if (data is null or "")
            return null;

        try
        {
            return JsonElement.Parse(ToJson(data));
        }
        catch (JsonException notJson)
        {
            throw new AdaptiveTemplateException(failure, notJson);
        }
    }
}
