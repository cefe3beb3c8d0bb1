using SyncBot.Storage;

namespace SyncBot.Web;

/// <summary><c>/readyz</c>: whether turns can be taken.</summary>
internal static class Readiness
{
    /// <summary>200 when the store answers, 503 with the reason when it does not.</summary>
    public static async Task<IResult> CheckAsync(ITurnStore store, ILogger<ITurnStore> log, CancellationToken cancellationToken)
    {
        try
        {
            await store.PingAsync(cancellationToken);
            return Results.Text("ready");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The store does not answer.");
            return Results.Text("the store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
