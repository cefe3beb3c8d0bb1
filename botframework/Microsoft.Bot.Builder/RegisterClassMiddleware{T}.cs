using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>Puts a service into the state of each turn.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string _key;

    /// <summary>Puts the service under the full name of <typeparamref name="T"/>.</summary>
    public RegisterClassMiddleware(T service) => Service = service;

    /// <summary>Puts the service under a key; null stands for the full name of <typeparamref name="T"/>.</summary>
    public RegisterClassMiddleware(T service, string key)
    {
        Service = service;
        _key = key;
    }

    /// <summary>The service.</summary>
    public T Service { get; set; }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Add(_key ?? typeof(T).FullName, Service);
        await nextTurn(cancellationToken).ConfigureAwait(false);
    }
}
