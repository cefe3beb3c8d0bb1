using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

/// <summary>Looks for one thing at a time.</summary>
internal static class Looks
{
    private const string Nothing = "nothing";

    public static async Task<string?> CaseOfAsync(this ITurnStore store, string person, CancellationToken cancellationToken) => (await store.LookAsync(Nothing, Nothing, person, cancellationToken)).CaseId;

    public static async Task<string?> AnswerToAsync(this ITurnStore store, string delivery, CancellationToken cancellationToken) => (await store.LookAsync(delivery, Nothing, Nothing, cancellationToken)).Answer;
}
