using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SyncBot.Storage;

namespace SyncBot.Turns;

/// <summary>
/// The conversation's state for one turn: it is read from what was loaded, and kept until the turn is saved as a whole. The SDK's own writes all of it
/// down when it is read and again at the end, to write it once more if the two differ; this is saved with the turn in any case.
/// </summary>
/// <param name="loaded">The state as JSON, or null.</param>
/// <param name="keepsStack">Whether the dialog stack in it still counts; the rest of the state does in any case.</param>
internal sealed class HeldState(string? loaded, bool keepsStack) : ConversationState(Unused)
{
    // The SDK asks for one.
    private static readonly MemoryStorage Unused = new();

    /// <summary>The state as it was when changes were last saved, as JSON, or null.</summary>
    public string? Json { get; private set; } = loaded;

    /// <inheritdoc/>
    public override Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (force || GetCachedState(turnContext) is null) turnContext.TurnState[nameof(ConversationState)] = new CachedBotState { State = Read() };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext) is { } held) Json = DialogStateJson.Write(held.State);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Json = null;
        return base.DeleteAsync(turnContext, cancellationToken);
    }

    private IDictionary<string, object> Read()
    {
        if (Json is null || DialogStateJson.Read(Json) is not { } state) return new Dictionary<string, object>();
        if (!keepsStack) state.Remove(nameof(DialogState));
        return state;
    }
}
