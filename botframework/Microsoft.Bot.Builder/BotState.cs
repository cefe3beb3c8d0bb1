using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// State under one key of a storage. A turn reads it once into its turn state, works on that copy, and writes it back only if it changed.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>A state in the given storage, with the turn's copy under <paramref name="contextServiceKey"/> in the turn state.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);

        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null or blank.</exception>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));

        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state from storage, unless this turn has it already.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Read again, and drop what was not saved.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="InvalidOperationException">What is stored is not a dictionary.</exception>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var cached = GetCachedState(turnContext);
        var key = GetStorageKey(turnContext);
        if (!force && cached?.State is not null)
            return;

        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(ToState(stored));
    }

    /// <summary>Writes the state if it has changed since it was read or saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Write in any case, if it was loaded.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var cached = GetCachedState(turnContext);
        if (cached is null)
            return;

        var hash = CachedBotState.ComputeHash(cached.State);
        if (!force && cached.IsSame(hash))
            return;

        var changes = new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Hash = hash;
    }

    /// <summary>Empties the turn's copy. Storage follows with the next save.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        // No state has an empty hash, so the empty state counts as changed and is saved.
        turnContext.TurnState[_contextServiceKey] = new CachedBotState { Hash = string.Empty };
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from the turn and from storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        if (GetCachedState(turnContext) is not null)
            turnContext.TurnState.Remove(_contextServiceKey);

        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The turn's copy as JSON. To be called after the state was loaded.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        return JObject.FromObject(GetCachedState(turnContext).State);
    }

    /// <summary>The turn's copy; null before the state was loaded.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key in storage that a turn's state lies under.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A property of the turn's copy, converted through JSON if it is of another type.</summary>
    /// <exception cref="KeyNotFoundException">There is no such property, and <typeparamref name="T"/> is a value type.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);

        if (!GetCachedState(turnContext).State.TryGetValue(propertyName, out var value) && typeof(T).IsValueType)
            throw new KeyNotFoundException(propertyName);

        return Task.FromResult(value switch
        {
            T typed => typed,
            null => default,
            JToken json => json.ToObject<T>(),
            _ => JToken.FromObject(value).ToObject<T>(),
        });
    }

    /// <summary>Removes a property from the turn's copy.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);

        GetCachedState(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property in the turn's copy.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);

        GetCachedState(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    private static IDictionary<string, object> ToState(object stored) => stored switch
    {
        null => null,
        IDictionary<string, object> state => state,
        JObject json => json.ToObject<IDictionary<string, object>>(),
        _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
    };
}
