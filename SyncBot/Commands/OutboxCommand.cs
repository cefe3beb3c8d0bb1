using System.CommandLine;
using System.Globalization;
using SyncBot.Storage;

namespace SyncBot.Commands;

/// <summary><c>outbox</c>: shows what could not be sent, and lets an operator decide on it.</summary>
internal static class OutboxCommand
{
    private const int Most = 1000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var list = new Command("outbox", $"Lists what could not be sent, oldest first, at most {Most}: number, time, attempts, conversation and reason.")
        {
            Deciding("retry", "Sends it after all. It may be there twice if its reason says that nobody knows.", (outbox, id, now) => outbox.ReviveAsync(id, now, CancellationToken.None), "is sent again when its conversation allows"),
            Deciding("drop", "Forgets it.", (outbox, id, _) => outbox.DropAsync(id, CancellationToken.None), "is forgotten"),
        };
        list.TreatUnmatchedTokensAsErrors = false;
        list.SetAction((arguments, cancellationToken) => StoreAction.RunAsync(arguments.UnmatchedTokens, (parts, _) => ListAsync(parts.GetRequiredService<IOutbox>(), cancellationToken), cancellationToken));
        return list;
    }

    private static Command Deciding(string name, string description, Func<IOutbox, long, DateTimeOffset, Task<bool>> decide, string done)
    {
        var number = new Argument<long>("number") { Description = "The number that the list shows." };
        var command = new Command(name, description) { number };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((arguments, cancellationToken) => StoreAction.RunAsync(
            arguments.UnmatchedTokens,
            async (parts, _) =>
            {
                var id = arguments.GetValue(number);
                var isThere = await decide(parts.GetRequiredService<IOutbox>(), id, parts.GetRequiredService<TimeProvider>().GetUtcNow());
                await (isThere ? Console.Out : Console.Error).WriteLineAsync(isThere ? string.Create(CultureInfo.InvariantCulture, $"{id} {done}.") : string.Create(CultureInfo.InvariantCulture, $"There is no dead letter {id}."));
                return isThere ? 0 : 1;
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> ListAsync(IOutbox outbox, CancellationToken cancellationToken)
    {
        foreach (var letter in await outbox.DeadLettersAsync(Most, cancellationToken))
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{letter.Id}\t{letter.At:u}\t{letter.Attempts}\t{letter.Conversation}\t{letter.Reason}"));
        }

        return 0;
    }
}
