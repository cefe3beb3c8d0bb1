using System.CommandLine;
using System.Globalization;
using SyncBot.Channels.Sms;
using SyncBot.Retention;
using SyncBot.Storage;
using SyncBot.Storage.Sealed;
using SyncBot.Turns;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Commands;

/// <summary><c>case export</c> and <c>case delete</c>: hands out or forgets everything about one person, also while the server runs.</summary>
internal static class CaseCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("case", "Hands out or forgets everything about one person.")
    {
        Acting("export", "Writes everything that is kept about the person as JSON: their cases, what was said on all their channels, and what is to come.", ExportAsync),
        Acting("delete", "Forgets everything that is kept about the person, and destroys their keys: no copy of the store can be read any more. It can't be undone.", DeleteAsync),
    };

    private static Command Acting(string name, string description, Func<IServiceProvider, IReadOnlyDictionary<string, Alias>, CancellationToken, Task> act)
    {
        var whom = new Argument<string>("whom") { Description = "A case's id, a phone number such as +14155550123, or a person as channel/users/id." };
        var command = new Command(name, description) { whom };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((arguments, cancellationToken) => StoreAction.RunAsync(
            arguments.UnmatchedTokens,
            async (parts, _) =>
            {
                var named = arguments.GetRequiredValue(whom);
                var all = await parts.GetRequiredService<Erasure>().AllOfAsync(await NamesAsync(named, parts, cancellationToken), cancellationToken);
                if (all.Count > 0) await act(parts, all, cancellationToken);
                else await Console.Error.WriteLineAsync($"Nothing is kept about {named}.");
                return all.Count > 0 ? 0 : 1;
            },
            cancellationToken));
        return command;
    }

    // Numbers are written in many ways, and the network has one.
    private static async Task<IReadOnlyCollection<string>> NamesAsync(string named, IServiceProvider parts, CancellationToken cancellationToken) => named.StartsWith('+')
        ? [TurnKeys.PersonOf(ChannelIds.Sms, await new PhoneNumbers(parts.GetRequiredService<INameStore>()).IdOfAsync($"+{string.Concat(named.Where(char.IsAsciiDigit))}", to: null, cancellationToken))]
        : [named, CaseNames.Of(named.ToUpperInvariant())];

    private static async Task ExportAsync(IServiceProvider parts, IReadOnlyDictionary<string, Alias> all, CancellationToken cancellationToken) =>
        await Console.Out.WriteLineAsync(await ActivatorUtilities.CreateInstance<Disclosure>(parts).OfAsync(all, cancellationToken));

    private static async Task DeleteAsync(IServiceProvider parts, IReadOnlyDictionary<string, Alias> all, CancellationToken cancellationToken)
    {
        await parts.GetRequiredService<Erasure>().ForgetAsync([.. all.Keys], cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Everything is forgotten that was kept under {all.Count} names. What a desk was given is there."));
    }
}
