using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Telemetry;

namespace SyncBot.Turns;

/// <summary>A turn that is being taken.</summary>
/// <param name="Context">The SDK's side of it.</param>
/// <param name="Next">Runs the bot.</param>
/// <param name="Keys">What its state is kept under.</param>
/// <param name="Outgoing">What it has said so far.</param>
/// <param name="Span">Measures it.</param>
internal sealed record TurnUnderWay(ITurnContext Context, NextDelegate Next, TurnKeys Keys, Outgoing Outgoing, TurnSpan Span)
{
    /// <summary>Whether all that it changed is saved.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>All that it changed is saved.</summary>
    public void Saved()
    {
        IsSaved = true;
        Span.IsSaved();
    }

    /// <summary>Says this instead of all else: as a message, or in the answer to a button that waits for one.</summary>
    public void SayInstead(string words) => Outgoing.Replace(
        Context.Activity.Type == ActivityTypes.Invoke ? CardAnswer.InResponse(CardAnswer.Saying(words)) : MessageFactory.Text(words, inputHint: InputHints.AcceptingInput));
}
