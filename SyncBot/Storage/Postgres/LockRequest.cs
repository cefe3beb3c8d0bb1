namespace SyncBot.Storage.Postgres;

/// <summary>Something that is wanted of the lock connection.</summary>
/// <param name="Keys">The lock.</param>
/// <param name="Answer">Whether it was got, or null if it is given back.</param>
internal sealed record LockRequest(LockKeys Keys, TaskCompletionSource<bool>? Answer);
