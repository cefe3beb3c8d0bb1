using System.CommandLine;
using SyncBot.Web;

namespace SyncBot.Commands;

/// <summary>
/// <c>healthcheck</c>: asks the server on this machine whether it is alive, for containers, which have no shell and no curl. It
/// reads the same configuration as the server; what it is told beyond its own options goes to ASP.NET Core, such as <c>--urls</c>.
/// </summary>
internal static class HealthCheckCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("healthcheck", "Asks the server on this machine for /healthz: exit code 0 if it is healthy, 1 if not.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((arguments, cancellationToken) => RunAsync([.. arguments.UnmatchedTokens], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        if (OwnAddress.Of(builder.Configuration) is not { } address)
        {
            await Console.Error.WriteLineAsync("The server listens nowhere without TLS, so it can't be asked from here.");
            return 1;
        }

        // A proxy of the environment is for other machines.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri("/healthz", UriKind.Relative), cancellationToken);
            if (answer.IsSuccessStatusCode) return 0;
            await Console.Error.WriteLineAsync($"{address} answers {(int)answer.StatusCode}.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {failure.Message}");
        }

        return 1;
    }
}
