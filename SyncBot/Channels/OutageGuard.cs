using System.Data.Common;
using SyncBot.Turns;

namespace SyncBot.Channels;

/// <summary>
/// Answers requests that failed because of the host, whichever door they came by: with 503 and <c>Retry-After</c> while the store is out
/// of reach, and with 500 otherwise. Nobody is told more than that.
/// </summary>
internal static class OutageGuard
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <summary>Guards everything that is mapped after this.</summary>
    public static void Use(WebApplication host)
    {
        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OutageGuard));
        host.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception failure) when (!context.Response.HasStarted && failure is not (OperationCanceledException or BadHttpRequestException))
            {
                log.LogError(failure, "A request could not be answered.");
                context.Response.Clear();
                await RefusalFor(failure).ExecuteAsync(context);
            }
        });
    }

    private static Refusal RefusalFor(Exception failure) => failure is NotSavedException or DbException or TimeoutException
        ? new Refusal(StatusCodes.Status503ServiceUnavailable, "What is said can't be kept just now. Please try again.") { Wait = Wait }
        : new Refusal(StatusCodes.Status500InternalServerError, "Something went wrong here. Please try again.");
}
