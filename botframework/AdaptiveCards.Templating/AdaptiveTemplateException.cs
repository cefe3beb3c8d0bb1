using System;

namespace AdaptiveCards.Templating;

/// <summary>A template, or the data given to it, that cannot be expanded.</summary>
public class AdaptiveTemplateException : Exception
{
    public AdaptiveTemplateException()
    {
    }

    public AdaptiveTemplateException(string message)
        : base(message)
    {
    }

    public AdaptiveTemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
