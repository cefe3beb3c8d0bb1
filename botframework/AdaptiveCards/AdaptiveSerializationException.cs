using System;

namespace AdaptiveCards;

/// <summary>JSON that is not a card.</summary>
public class AdaptiveSerializationException : AdaptiveException
{
    public AdaptiveSerializationException()
    {
    }

    public AdaptiveSerializationException(string message)
        : base(message)
    {
    }

    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
