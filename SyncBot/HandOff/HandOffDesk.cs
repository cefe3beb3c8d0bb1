using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Dialogs;

namespace SyncBot.HandOff;

/// <summary>Takes cases over: says how the desk can be reached, and puts the case into the store for the webhook.</summary>
public sealed class HandOffDesk : IHandOffDesk
{
    private readonly HandOffOptions options;
    private readonly OpeningHours hours;
    private readonly TimeProvider clock;

    /// <summary>Reads the opening hours.</summary>
    /// <exception cref="FormatException">They can't be read.</exception>
    public HandOffDesk(IOptions<HandOffOptions> options, TimeProvider clock)
    {
        this.options = options.Value;
        this.clock = clock;
        hours = OpeningHours.Parse(this.options.OpeningHours, this.options.TimeZone);
    }

    /// <inheritdoc/>
    public string Contact => hours.IsOpen(clock.GetUtcNow()) || options.ClosedText.Length == 0
        ? options.Contact
        : $"{options.ClosedText} {options.Contact}".Trim();

    /// <inheritdoc/>
    public Task SubmitAsync(HandOver handOver, ITurnContext turn, CancellationToken cancellationToken)
    {
        if (options.WebhookUrl.Length == 0) return Task.CompletedTask;

        var payload = new JObject
        {
            ["case"] = handOver.CaseId,
            ["reason"] = handOver.Reason,
            ["update"] = handOver.IsUpdate,
            ["at"] = clock.GetUtcNow().ToString("O"),
            ["channel"] = turn.Activity.ChannelId,
            ["conversation"] = turn.Activity.Conversation.Id,
            ["text"] = handOver.Text,
            ["state"] = handOver.State,
        };
        (turn.TurnState.Get<HandOverTray>() ?? throw new InvalidOperationException("The turn has no tray for hand-overs.")).Add(payload.ToString(Formatting.None));
        return Task.CompletedTask;
    }
}
