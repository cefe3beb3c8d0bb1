using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Brings in a person with the whole case: on the screen, at the desk that takes cases over, and as the event that live-chat systems know. Ends with true: there is nothing more to say.</summary>
internal sealed class HandOffDialog : ComponentDialog
{
    private readonly KnowledgeBase knowledge;
    private readonly Voice voice;
    private readonly Speaker speaker;
    private readonly PlainText text;
    private readonly IHandOffDesk desk;

    /// <summary>Sets up the waterfall.</summary>
    public HandOffDialog(KnowledgeBase knowledge, Voice voice, Speaker speaker, PlainText text, IHandOffDesk desk)
        : base(nameof(HandOffDialog))
    {
        this.knowledge = knowledge;
        this.voice = voice;
        this.speaker = speaker;
        this.text = text;
        this.desk = desk;
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [HandOverAsync]));
    }

    private async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var @case = step.Context.CaseFile().Case!;
        var summary = voice.Summary(@case);
        await speaker.SayAsync(step.Context, voice.For(@case), cancellationToken);
        await speaker.SayAsync(step.Context, summary, cancellationToken);
        await speaker.SayAsync(step.Context, desk.Contact is { Length: > 0 } contact ? new Reply.Text(contact) : voice.Say(Line.ElseWhere), cancellationToken);

        var handOver = new HandOver(@case.Id, ((Move.HandOff)@case.Pending!).Reason, text.Write(summary, ChannelProfile.Plain), MoveTrace.Of(@case, knowledge.Model));
        await desk.SubmitAsync(handOver, step.Context, cancellationToken);
        var initiate = EventFactory.CreateHandoffInitiation(step.Context, new JObject { ["reason"] = handOver.Reason, ["case"] = handOver.CaseId, ["summary"] = handOver.Text });
        await step.Context.SendActivityAsync(initiate, cancellationToken);
        return await step.EndDialogAsync(result: true, cancellationToken);
    }
}
