using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says replies in a turn.</summary>
public sealed class Speaker(Renderer renderer, Wording wording, StepsToKeep keep)
{
    /// <summary>Says a reply as the turn's channel can show it, led over by what waits to be said first.</summary>
    public async Task SayAsync(ITurnContext turn, Reply reply, CancellationToken cancellationToken)
    {
        var file = turn.CaseFile();
        var lead = $"{file.TakeLead()} {reply.Lead}".Trim();
        var said = wording.OnDevice(keep.AddTo(reply, turn) with { Lead = lead }, file.Case?.Device ?? Case.UsualDevice);
        await turn.SendActivityAsync(renderer.Render(said, file.Profile), cancellationToken);
    }
}
