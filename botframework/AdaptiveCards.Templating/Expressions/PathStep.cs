namespace AdaptiveCards.Templating.Expressions;

/// <summary>One step of a path.</summary>
/// <param name="Key">The name or the position.</param>
/// <param name="Text">The step as a path shows it.</param>
internal sealed record PathStep(object Key, string Text);
