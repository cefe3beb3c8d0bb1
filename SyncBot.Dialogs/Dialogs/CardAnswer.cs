using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Replies;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Answers to <c>adaptiveCard/action</c>. The HTTP status is always 200; what it was about stands inside.</summary>
public static class CardAnswer
{
    private const string Message = "application/vnd.microsoft.activity.message";
    private const string Error = "application/vnd.microsoft.error";

    /// <summary>What the turn has put in the card's place, or a few words if it has put nothing there.</summary>
    public static AdaptiveCardInvokeResponse Of(Cards cards, string otherwise) => cards.Placed is { Attachments: [{ Content: var card }, ..] }
        ? new() { StatusCode = (int)HttpStatusCode.OK, Type = Renderer.AdaptiveCard, Value = card }
        : Saying(otherwise);

    /// <summary>A few words instead of another card.</summary>
    public static AdaptiveCardInvokeResponse Saying(string words) => new() { StatusCode = (int)HttpStatusCode.OK, Type = Message, Value = words };

    /// <summary>The action is none of the bot's.</summary>
    public static AdaptiveCardInvokeResponse Refusing(string reason) => new()
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = Error,
        Value = new Error(nameof(HttpStatusCode.BadRequest), reason),
    };

    /// <summary>The activity that answers the invoke.</summary>
    public static Activity InResponse(AdaptiveCardInvokeResponse answer) =>
        new(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = answer } };
}
