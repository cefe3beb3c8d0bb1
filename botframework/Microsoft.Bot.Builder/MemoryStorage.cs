using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A storage for tests: in memory, as JSON, with the objects' .NET type names unless a serializer says otherwise.</summary>
public class MemoryStorage : IStorage
{
    private const string ETagProperty = "eTag";

    private static readonly JsonSerializer TypedSerializer = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        MaxDepth = null,
    };

    private readonly Lock _lock = new();
    private readonly JsonSerializer _serializer;
    private readonly Dictionary<string, JObject> _items;
    private int _nextETag;

    /// <summary>A storage that uses the given serializer and, if there is one, the given dictionary.</summary>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);

        _serializer = jsonSerializer;
        _items = dictionary ?? new Dictionary<string, JObject>(StringComparer.Ordinal);
    }

    /// <summary>A storage that keeps type names, in the given dictionary if there is one.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(TypedSerializer, dictionary)
    {
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);

        lock (_lock)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);

        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item) && item is not null)
                    found.Add(key, item.ToObject<object>(_serializer));
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An ETag is not the stored one; changes before it have been written.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);

        lock (_lock)
        {
            foreach (var (key, value) in changes)
                _items[key] = Serialize(key, value);
        }

        return Task.CompletedTask;
    }

    private JObject Serialize(string key, object value)
    {
        if (value is null)
            return null;

        var json = JObject.FromObject(value, _serializer);
        if (value is IStoreItem item)
        {
            ThrowIfStale(key, item);
            json[ETagProperty] = (_nextETag++).ToString(CultureInfo.InvariantCulture);
        }

        return json;
    }

    private void ThrowIfStale(string key, IStoreItem item)
    {
        var current = _items.TryGetValue(key, out var stored) ? stored?[ETagProperty]?.Value<string>() : null;
        if (current is not null && item.ETag != "*" && item.ETag != current)
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}");
    }
}
