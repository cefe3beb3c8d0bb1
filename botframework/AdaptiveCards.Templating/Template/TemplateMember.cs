namespace AdaptiveCards.Templating.Template;

/// <summary>A property of an object in a template, or its <c>$when</c>.</summary>
internal sealed record TemplateMember(string Name, TemplateNode Value, Condition When);
