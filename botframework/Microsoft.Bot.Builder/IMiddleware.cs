using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>A step that every turn passes through on its way to the bot and back.</summary>
public interface IMiddleware
{
    /// <summary>Runs one turn. What stands before the call of <paramref name="next"/> happens before the bot, what follows it after.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
