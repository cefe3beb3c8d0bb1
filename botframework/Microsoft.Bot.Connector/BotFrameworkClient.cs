using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Sends activities to other bots.</summary>
public abstract class BotFrameworkClient : IDisposable
{
    /// <summary>Sends an activity to another bot.</summary>
    /// <param name="fromBotId">The app id of this bot.</param>
    /// <param name="toBotId">The app id of the other bot.</param>
    /// <param name="toUrl">Where the other bot listens.</param>
    /// <param name="serviceUrl">Where this bot takes the answers.</param>
    /// <param name="conversationId">The conversation that the other bot will see.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The answer; its body is JSON.</returns>
    public virtual async Task<InvokeResponse> PostActivityAsync(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Sends an activity to another bot.</summary>
    /// <typeparam name="T">The type of the answer's body.</typeparam>
    /// <param name="fromBotId">The app id of this bot.</param>
    /// <param name="toBotId">The app id of the other bot.</param>
    /// <param name="toUrl">Where the other bot listens.</param>
    /// <param name="serviceUrl">Where this bot takes the answers.</param>
    /// <param name="conversationId">The conversation that the other bot will see.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public abstract Task<InvokeResponse<T>> PostActivityAsync<T>(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the client holds; nothing here.</summary>
    /// <param name="disposing">True if called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
