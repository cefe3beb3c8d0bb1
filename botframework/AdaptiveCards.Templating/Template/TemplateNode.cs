using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace AdaptiveCards.Templating.Template;

/// <summary>One value of a template. Immutable, so a template can be expanded by several threads at once.</summary>
internal abstract class TemplateNode
{
    /// <summary>The values this one becomes: none when it is dropped, several when it is repeated.</summary>
    public abstract IReadOnlyList<JsonNode> Expand(Expansion expansion);
}
