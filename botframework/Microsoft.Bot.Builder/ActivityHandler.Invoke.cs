using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>
    /// An invoke came. Unless overridden, calls <see cref="OnSearchInvokeAsync"/>, <see cref="OnAdaptiveCardInvokeAsync"/> or
    /// <see cref="OnSignInInvokeAsync"/>; other names are answered with 501, values that are not as the name wants them with 400.
    /// </summary>
    /// <returns>The response; null sends none.</returns>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    var search = ReadSearch(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false));

                case "adaptiveCard/action":
                    var action = ReadCardAction(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken).ConfigureAwait(false));

                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>A sign-in has come so far. Unless overridden, answered with 501.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>An <c>Action.Execute</c> of a card was pressed. Unless overridden, answered with 501.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A card asks for choices that match what is typed. Unless overridden, answered with 501.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var search = Read<SearchInvokeValue>(
            activity,
            "Missing value property for search",
            "Value property is not properly formed for search",
            "Value property is not valid for search");

        string missing = null;
        if (string.IsNullOrEmpty(search.Kind))
        {
            // Teams leaves out the kind of a plain search.
            if (string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.OrdinalIgnoreCase))
                search.Kind = SearchInvokeTypes.Search;
            else
                missing = "kind";
        }

        if (string.IsNullOrEmpty(search.QueryText))
            missing = "queryText";

        return missing is null ? search : throw BadRequest($"Missing {missing} property for search");
    }

    private static AdaptiveCardInvokeValue ReadCardAction(IInvokeActivity activity)
    {
        const string malformed = "Value property is not properly formed";
        var value = Read<AdaptiveCardInvokeValue>(activity, "Missing value property", malformed, malformed);
        if (value.Action is null)
            throw BadRequest("Missing action property");
        if (value.Action.Type != "Action.Execute")
            throw BadRequest($"The action '{value.Action.Type}'is not supported.", "NotSupported");

        return value;
    }

    private static T Read<T>(IInvokeActivity activity, string missing, string malformed, string invalid)
    {
        if (activity.Value is null)
            throw BadRequest(missing);
        if (activity.Value is not JObject json)
            throw BadRequest(malformed);

        try
        {
            return json.ToObject<T>();
        }
        catch (JsonException)
        {
            throw BadRequest(invalid);
        }
    }

    private static InvokeResponseException BadRequest(string message, string code = "BadRequest")
    {
        var body = new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error { Code = code, Message = message },
        };
        return new InvokeResponseException(HttpStatusCode.BadRequest, body);
    }

    private async Task RespondToInvokeAsync(DelegatingTurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);

        // An override may have sent its response itself.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken).ConfigureAwait(false);
    }
}
