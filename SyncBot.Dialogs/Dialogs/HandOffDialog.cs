using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Brings in a person with the whole case: on the screen, at the desk that takes cases over, and as the event that live-chat systems know. Ends with true: there is nothing more to say.</summary>
internal sealed class HandOffDialog : ComponentDialog
{
    private readonly Voice voice;
    private readonly Speaker speaker;
    private readonly HandOvers handOvers;

    /// <summary>Sets up the waterfall.</summary>
    public HandOffDialog(Voice voice, Speaker speaker, HandOvers handOvers)
        : base(nameof(HandOffDialog))
    {
        this.voice = voice;
        this.speaker = speaker;
        this.handOvers = handOvers;
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [HandOverAsync]));
    }

    private async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var @case = step.Context.CaseFile().Case!;
        await speaker.SayAsync(step.Context, voice.For(@case), cancellationToken);
        if (@case.Pending is not Move.HandOff { Reason: Move.HandOff.Crisis })
        {
            await speaker.SayAsync(step.Context, voice.Report.Summary(@case), cancellationToken);
            await speaker.SayAsync(step.Context, handOvers.Contact, cancellationToken);
        }

        var handOver = await handOvers.SubmitAsync(step.Context, isUpdate: false, cancellationToken);
        var initiate = EventFactory.CreateHandoffInitiation(step.Context, new JObject { ["reason"] = handOver.Reason, ["case"] = handOver.CaseId, ["summary"] = handOver.Text });
        await step.Context.SendActivityAsync(initiate, cancellationToken);
        return await step.EndDialogAsync(result: true, cancellationToken);
    }
}
