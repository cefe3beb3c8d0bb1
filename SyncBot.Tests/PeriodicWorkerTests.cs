using Microsoft.Extensions.Logging.Abstractions;

namespace SyncBot.Tests;

public sealed class PeriodicWorkerTests
{
    [Fact]
    public async Task A_round_that_fails_takes_no_later_one_along()
    {
        using var worker = new Worker();

        await worker.StartAsync(CancellationToken.None);
        await worker.Done;
        await worker.StopAsync(CancellationToken.None);

        Assert.True(worker.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class Worker() : PeriodicWorker(TimeSpan.FromMilliseconds(1), TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int rounds;

        public Task Done => done.Task;

        public override Task TakeDueAsync(CancellationToken cancellationToken)
        {
            switch (++rounds)
            {
                case 1: throw new InvalidOperationException();
                case 2: throw new OperationCanceledException();
                default: done.TrySetResult(); break;
            }

            return Task.CompletedTask;
        }
    }
}
