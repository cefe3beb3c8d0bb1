using System;
using System.Globalization;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Joins a bot to a channel: takes activities in, runs them through middleware to the bot, and sends what the bot says.</summary>
public abstract class BotAdapter
{
    /// <summary>Key in the turn state of the activity that answers an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Key in the turn state of the identity that sent the activity.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Key in the turn state of the OAuth scope for outgoing calls.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>An adapter without middleware.</summary>
    public BotAdapter()
    {
    }

    /// <summary>What to do when a turn throws. It runs after all middleware has unwound; without it the exception reaches the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>The middleware of this adapter.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds a middleware at the end.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to their channel.</summary>
    /// <returns>The ids that the channel gave, in the order of <paramref name="activities"/>.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces the activity that has the id of <paramref name="activity"/>.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Removes the activity that <paramref name="reference"/> names.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn that no message started, in a conversation that is known already.</summary>
    public virtual async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn that no message started, as the given identity.</summary>
    /// <exception cref="NotImplementedException">Unless the adapter overrides it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs a turn that no message started, as the given identity and for the given audience.</summary>
    /// <exception cref="NotImplementedException">Unless the adapter overrides it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs a turn that starts with an activity of the bot's own making.</summary>
    /// <exception cref="NotImplementedException">Unless the adapter overrides it.</exception>
    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs a turn that starts with an activity of the bot's own making, as the given identity.</summary>
    /// <exception cref="NotImplementedException">Unless the adapter overrides it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs a turn that starts with an activity of the bot's own making, as the given identity and for the given audience.</summary>
    /// <exception cref="NotImplementedException">Unless the adapter overrides it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Opens a conversation on a channel and runs its first turn.</summary>
    /// <exception cref="NotImplementedException">Unless the adapter overrides it.</exception>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs a turn for an activity whose sender is authenticated already.</summary>
    /// <exception cref="NotImplementedException">Unless the adapter overrides it.</exception>
    public virtual Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>
    /// Runs middleware and callback in the culture of the activity's locale, and hands what they throw to <see cref="OnTurnError"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="turnContext"/> is null.</exception>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        if (turnContext.Activity is null)
        {
            if (callback is not null)
                await callback(turnContext, cancellationToken).ConfigureAwait(false);
            return;
        }

        ApplyLocale(turnContext);

        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception).ConfigureAwait(false);
        }
    }

    private static void ApplyLocale(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (locale is null)
            return;

        try
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            locale = Thread.CurrentThread.CurrentCulture.Name;
        }

        if (turnContext is TurnContext context)
            context.Locale = locale;
    }
}
