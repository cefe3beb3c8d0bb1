using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>Several states that are loaded and saved together.</summary>
public class BotStateSet
{
    /// <summary>A set of the given states.</summary>
    public BotStateSet(params BotState[] botStates) => BotStates.AddRange(botStates);

    /// <summary>The states.</summary>
    public List<BotState> BotStates { get; set; } = [];

    /// <summary>Adds a state.</summary>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);

        BotStates.Add(botState);
        return this;
    }

    /// <summary>Loads all states at the same time.</summary>
    public async Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
        => await Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken))).ConfigureAwait(false);

    /// <summary>Saves all states at the same time, those that changed or, with <paramref name="force"/>, all that were loaded.</summary>
    public async Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
        => await Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken))).ConfigureAwait(false);
}
