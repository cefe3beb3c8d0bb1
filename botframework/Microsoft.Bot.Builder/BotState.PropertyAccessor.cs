using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    private sealed class PropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name { get; } = name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);

            var value = default(T);
            var found = botState.GetCachedState(turnContext).State.ContainsKey(Name);
            if (found)
                value = await botState.GetPropertyValueAsync<T>(turnContext, Name, cancellationToken).ConfigureAwait(false);

            if ((!found || value is null) && defaultValueFactory is not null)
            {
                value = defaultValueFactory();
                await SetAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
            }

            return value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await botState.DeletePropertyValueAsync(turnContext, Name, cancellationToken).ConfigureAwait(false);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await botState.SetPropertyValueAsync(turnContext, Name, value, cancellationToken).ConfigureAwait(false);
        }
    }
}
