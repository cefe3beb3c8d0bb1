using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Storage;

namespace SyncBot.Resuming;

/// <summary>Gives out codes, and keeps nothing of them but a hash.</summary>
public sealed class ResumeDesk(TimeProvider clock) : IResumeDesk
{
    /// <inheritdoc/>
    public TimeSpan Lifetime => TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public string? Issue(ITurnContext turn, string step)
    {
        var tray = turn.TurnState.Get<CodeTray>() ?? throw new InvalidOperationException("The turn has no tray for codes.");
        var given = $"{turn.CaseFile().Case?.Id} {step} {tray.Conversation}";
        var now = clock.GetUtcNow();

        // A step that is said again must not make the code useless that somebody has already taken a photo of.
        if (tray.Earlier is { } earlier && earlier.Given == given && earlier.Expires - now > Lifetime / 2) return null;

        var code = ResumeCode.New();
        tray.Issued = new IssuedCode(ResumeCode.HashOf(code), given, now + Lifetime);
        return ResumeCode.Written(code);
    }
}
