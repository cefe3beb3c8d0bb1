using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What is kept of an HTTP message when the message itself is gone.</summary>
public abstract class HttpMessageWrapper
{
    /// <summary>Creates one without content or headers.</summary>
    protected HttpMessageWrapper()
    {
    }

    /// <summary>The content as text.</summary>
    public string Content { get; set; }

    /// <summary>The headers of message and content.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal);

    /// <summary>Adds headers to <see cref="Headers"/>; null adds none.</summary>
    protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var (name, values) in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            Headers[name] = Headers.TryGetValue(name, out var present) ? present.Concat(values) : values;
    }
}
