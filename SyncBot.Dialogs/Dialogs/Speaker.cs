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
        else await turn.SendActivityAsync(renderer.Render(said, file.Profile), cancellationToken);
    }

    private async Task SayShortAsync(ITurnContext turn, Reply said, CancellationToken cancellationToken)
    {
        var (file, written) = (turn.CaseFile(), shortText.Write(said, turn.CaseFile().Profile));
        foreach (var message in written.Now) await turn.SendActivityAsync(MessageFactory.Text(message, inputHint: said.Buttons.IsEmpty ? InputHints.AcceptingInput : InputHints.ExpectingInput), cancellationToken);
        foreach (var message in written.Rest) file.Rest.Messages.Add(message);
        if (written.More > 0) file.Rest.Number = written.More;
    }
}
