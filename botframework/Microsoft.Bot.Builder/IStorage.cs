using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
public interface IStorage
{
    /// <summary>Reads objects; keys without an object are missing from the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects. One that is an <see cref="IStoreItem"/> is written only if its ETag is still the stored one, or is <c>*</c>.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Removes objects; keys without an object are passed over.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
