using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>Reads and changes one property of a state, in the turn's copy of it.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>
    /// The value of the property. If there is none it becomes that of <paramref name="defaultValueFactory"/>;
    /// without a factory it is the default of <typeparamref name="T"/>, and is not kept.
    /// </summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Removes the property.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Sets the property.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
