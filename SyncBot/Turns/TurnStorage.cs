using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SyncBot.Storage;

namespace SyncBot.Turns;

/// <summary>The SDK's storage for one turn: it reads what was loaded, and keeps what is written until the turn is saved as a whole.</summary>
/// <param name="key">The only key it knows: the conversation's.</param>
/// <param name="loaded">The conversation's state as JSON, or null.</param>
/// <param name="keepsStack">Whether the dialog stack in it still counts; the rest of the state does in any case.</param>
internal sealed class TurnStorage(string key, string? loaded, bool keepsStack) : IStorage
{
    /// <summary>The conversation's state as it now stands.</summary>
    public string? State { get; private set; } = loaded;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        IDictionary<string, object> found = new Dictionary<string, object>();
        if (keys.Contains(key) && State is not null && DialogStateJson.Read(State) is { } state)
        {
            if (!keepsStack) state.Remove(nameof(DialogState));
            found[key] = state;
        }

        return Task.FromResult(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (changed, value) in changes)
        {
            if (changed != key) throw new InvalidOperationException($"This turn belongs to '{key}', not to '{changed}'.");
            State = DialogStateJson.Write((IDictionary<string, object>)value);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        if (keys.Contains(key)) State = null;
        return Task.CompletedTask;
    }
}
