using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Walks;

/// <summary>The bot, watched: which case it was given, how it left it, and what it threw.</summary>
internal sealed class WitnessBot(IBot bot) : IBot
{
    /// <summary>The case that the last turn was given.</summary>
    public Case? Before { get; private set; }

    /// <summary>The case as the last turn left it.</summary>
    public Case? After { get; private set; }

    /// <summary>What the last turn threw.</summary>
    public Exception? Failure { get; private set; }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var file = turnContext.CaseFile();
        (Before, Failure) = (file.Case, null);
        try
        {
            await bot.OnTurnAsync(turnContext, cancellationToken);
            After = file.Case;
        }
        catch (Exception failure)
        {
            Failure = failure;
            throw;
        }
    }
}
