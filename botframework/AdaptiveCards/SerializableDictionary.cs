using System.Collections.Generic;

namespace AdaptiveCards;

/// <summary>The properties of an element that its class has no property for.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    public SerializableDictionary()
    {
    }

    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}
