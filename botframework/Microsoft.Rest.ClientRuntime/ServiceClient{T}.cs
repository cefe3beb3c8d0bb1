using System;
using System.Net.Http;

namespace Microsoft.Rest;

/// <summary>A client of a REST service.</summary>
/// <typeparam name="T">The type of the client itself.</typeparam>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _disposeHttpClient;
    private bool _disposed;

    /// <summary>Creates one that sends through an HTTP client.</summary>
    /// <param name="httpClient">The HTTP client; one of its own if null.</param>
    /// <param name="disposeHttpClient">True, the default, to dispose the HTTP client with this one.</param>
    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        HttpClient = httpClient ?? new HttpClient();
        _disposeHttpClient = disposeHttpClient;
    }

    /// <summary>What sends the requests.</summary>
    public HttpClient HttpClient { get; protected set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the HTTP client, once, if this client was told to.</summary>
    /// <param name="disposing">True if called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;

        _disposed = true;
        if (_disposeHttpClient)
        {
            HttpClient.Dispose();
            HttpClient = null;
        }
    }
}
