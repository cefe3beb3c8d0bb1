using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder;

/// <summary>Values and services of one turn, by key; keys are compared without regard to case.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    // The real SDK compares by the invariant culture, which takes a sort key for every look-up and differs for no name of a type.
    /// <summary>An empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>The value under a key; null if there is none or it is not a <typeparamref name="T"/>.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T Get<T>(string key)
        where T : class
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(key);

        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The value whose key is the full name of its type; null if there is none.</summary>
    public T Get<T>()
        where T : class
        => Get<T>(typeof(T).FullName);

    /// <summary>Adds a value.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);

        base.Add(key, value);
    }

    /// <summary>Adds a value under the full name of its type.</summary>
    /// <exception cref="ArgumentException">A value of this type is there already.</exception>
    public void Add<T>(T value)
        where T : class
        => Add(typeof(T).FullName, value);

    /// <summary>Adds a value or takes the place of the one under that key.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(string key, T value)
        where T : class
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(key);

        this[key] = value;
    }

    /// <summary>Sets a value under the full name of its type.</summary>
    public void Set<T>(T value)
        where T : class
        => Set(typeof(T).FullName, value);

    /// <summary>Ends the use of the collection; the values in it are not disposed.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the use of the collection.</summary>
    protected virtual void Dispose(bool disposing) => _disposed = true;

    private void ThrowIfDisposed([CallerMemberName] string operation = null)
    {
        if (_disposed)
            throw new ObjectDisposedException(operation);
    }
}
