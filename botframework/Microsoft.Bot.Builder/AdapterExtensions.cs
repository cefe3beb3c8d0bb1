using System;

namespace Microsoft.Bot.Builder;

/// <summary>Ways to give every turn of an adapter what it needs.</summary>
public static class AdapterExtensions
{
    /// <summary>Puts a storage into the state of each turn.</summary>
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);

        return botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage));
    }

    /// <summary>Puts states into the state of each turn, each under the full name of its own type.</summary>
    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);

        foreach (var botState in botStates)
            botAdapter.Use(new RegisterClassMiddleware<BotState>(botState, botState.GetType().FullName));

        return botAdapter;
    }
}
