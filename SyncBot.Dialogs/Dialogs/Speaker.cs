using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says replies in a turn.</summary>
public sealed class Speaker(Renderer renderer, ShortText shortText, Wording wording, StepsToKeep keep)
{
    /// <summary>Says a reply as the turn's channel can show it, led over by what waits to be said first. What does not go into short messages is left in the case file.</summary>
    public async Task SayAsync(ITurnContext turn, Reply reply, CancellationToken cancellationToken)
    {
        var file = turn.CaseFile();
        var lead = $"{file.TakeLead()} {reply.Lead}".Trim();
        var said = wording.OnDevice(keep.AddTo(reply, turn) with { Lead = lead }, file.Case?.Device ?? Case.UsualDevice);
        if (file.Profile.IsShort) await SayShortAsync(turn, said, cancellationToken);
        else await SayOnCardAsync(turn, said, cancellationToken);
    }

    /// <summary>Takes the buttons off the card that counted before, once another one stands further down.</summary>
    public async Task CloseOvertakenAsync(ITurnContext turn, Reply closed, CancellationToken cancellationToken)
    {
        var file = turn.CaseFile();
        if (!file.Cards.IsOvertaken) return;
        var activity = renderer.Render(wording.OnDevice(closed, file.Before?.Device ?? Case.UsualDevice), file.Profile, takesPlace: true);
        (activity.Id, activity.InputHint) = (file.Cards.Live, InputHints.IgnoringInput);
        await turn.UpdateActivityAsync(activity, cancellationToken);
    }

    // The buttons of the end are on a card already, and stay there.
    private static bool StandsAbove(Reply said, CaseFile file) =>
        said is Reply.Text && file is { Case.IsEnded: true, Before: { } before, Cards: { Live: not null, WasPressed: false } } && said.Move == Moves.KeyOf(before);

    // Where a card was pressed, the first thing that is said takes its place; but what is to be copied is no card.
    private async Task SayOnCardAsync(ITurnContext turn, Reply said, CancellationToken cancellationToken)
    {
        var file = turn.CaseFile();
        if (StandsAbove(said, file)) said = said with { Buttons = [] };
        var takesPlace = file.Cards.Place is not null && said is not Reply.Text { IsLiteral: true };
        var activity = renderer.Render(said, file.Profile, takesPlace, Moves.TurnOf(file.Case));
        if (file.Profile.InPlace && !said.Buttons.IsEmpty) file.Cards.Latest = activity;
        if (takesPlace)
        {
            file.Cards.Put(activity);
            await turn.UpdateActivityAsync(activity, cancellationToken);
        }
        else
        {
            await turn.SendActivityAsync(activity, cancellationToken);
        }
    }

    private async Task SayShortAsync(ITurnContext turn, Reply said, CancellationToken cancellationToken)
    {
        var (file, written) = (turn.CaseFile(), shortText.Write(said, turn.CaseFile().Profile));
        foreach (var message in written.Now) await turn.SendActivityAsync(MessageFactory.Text(message, inputHint: said.Buttons.IsEmpty ? InputHints.AcceptingInput : InputHints.ExpectingInput), cancellationToken);
        foreach (var message in written.Rest) file.Rest.Messages.Add(message);
        if (written.More > 0) file.Rest.Number = written.More;
    }
}
