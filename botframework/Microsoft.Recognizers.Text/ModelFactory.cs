using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text;

internal sealed class ModelFactory<TOptions>
{
    private static readonly ConcurrentDictionary<(string Culture, Type Model, TOptions Options), IModel> Made = new();

    private readonly Dictionary<(string Culture, Type Model), Func<TOptions, IModel>> makers = [];

    public void Add(string culture, Type model, Func<TOptions, IModel> maker)
        => makers.Add((culture.ToLowerInvariant(), model), maker);

    public T GetModel<T>(string culture, bool fallbackToDefaultCulture, TOptions options)
        where T : IModel
    {
        var model = Find(culture, typeof(T), options);
        if (model is null && fallbackToDefaultCulture)
            model = Find(Culture.English, typeof(T), options);

        return model is T found
            ? found
            : throw new ArgumentException($"There is no {typeof(T).Name} for the culture '{culture}'.", nameof(culture));
    }

    public void MakeAll(string culture, TOptions options)
    {
        foreach (var key in makers.Keys)
        {
            if (string.IsNullOrEmpty(culture) || string.Equals(key.Culture, culture, StringComparison.Ordinal))
                Find(key.Culture, key.Model, options);
        }
    }

    private IModel Find(string culture, Type model, TOptions options)
    {
        if (string.IsNullOrEmpty(culture))
            return null;

        culture = Culture.MapToNearestLanguage(culture);
        if (Made.TryGetValue((culture, model, options), out var made))
            return made;

        return makers.TryGetValue((culture, model), out var make)
            ? Made.GetOrAdd((culture, model, options), _ => make(options))
            : null;
    }
}
