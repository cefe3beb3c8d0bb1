using System.Security.Cryptography;
using SyncBot.Storage;
using SyncBot.Turns;

namespace SyncBot.Channels.DirectLine;

/// <summary>Opens conversations, begins them, and lets them be taken up again.</summary>
internal sealed class Conversations(IConversationStore store, DirectLineAdapter adapter, IConversationLocks locks, TimeProvider clock)
{
    private const string UserPrefix = "dl_";
    private const int IdBytes = 16;

    // Someone who was away for so long is told where they stand.
    private static readonly TimeSpan Away = TimeSpan.FromHours(6);

    /// <summary>An id for a person who has none.</summary>
    public static string NewUser() => UserPrefix + NewId();

    /// <summary>Whether a person may be called so: only what begins with <c>dl_</c> can't be mistaken for a person of another channel.</summary>
    public static bool IsUser(string id) => id.StartsWith(UserPrefix, StringComparison.Ordinal) && id.Length is > 3 and <= 128 && !id.Any(char.IsControl);

    /// <summary>Opens a conversation for a person; nothing is said in it yet.</summary>
    /// <param name="user">The person's id.</param>
    /// <param name="resume">The token with which it can be taken up again, or null.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public async Task<KeptConversation> OpenAsync(string user, ResumeToken? resume, CancellationToken cancellationToken)
    {
        var conversation = new KeptConversation(NewId(), user);
        await store.OpenAsync(conversation, resume?.Hash, clock.GetUtcNow(), cancellationToken);
        return conversation;
    }

    /// <summary>The conversation of a resume token, or null if it is unknown or was not used for too long.</summary>
    public Task<KeptConversation?> ResumeAsync(ResumeToken resume, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return store.ResumeAsync(resume.Hash, now - ResumeToken.Lifetime, now, cancellationToken);
    }

    /// <summary>Lets the bot greet who comes to a conversation that is new, or comes back to it after a while.</summary>
    /// <returns>Whether it is new.</returns>
    public async Task<bool> BeginAsync(KeptConversation conversation, CancellationToken cancellationToken)
    {
        // Two tabs that open at the same moment are greeted once.
        using var alone = await locks.EnterAsync($"beginning/{conversation.Id}", cancellationToken);
        var last = await store.LastSaidAsync(conversation.Id, cancellationToken);
        if (last is null || clock.GetUtcNow() - last.At > Away) await adapter.TakeAsync(ClientActivity.Arrival(conversation, clock), from: null, cancellationToken);
        return last is null;
    }

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
}
