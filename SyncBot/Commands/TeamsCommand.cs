using System.CommandLine;

namespace SyncBot.Commands;

/// <summary><c>teams package</c>: makes what an organisation uploads to have SyncBot in Teams.</summary>
internal static class TeamsCommand
{
    private const int LongestDeveloper = 32;
    private const int LongestUrl = 2048;

    /// <summary>The command.</summary>
    public static Command Create() => new("teams", "Brings SyncBot into Microsoft Teams.") { Package() };

    private static Command Package()
    {
        var appId = Required("--app-id", "The bot's app id, as in BotFramework__AppId.", "a GUID such as 6c1b7a52-4a6d-4f0e-9a57-0d3b5c1f2e84", ReadId);
        var host = Required("--host", "Where SyncBot is reached.", "a host name such as support.example.com, without https:// and path", ReadHost);
        var developer = Required("--developer", $"Who offers the app, up to {LongestDeveloper} characters.", $"a name of 1 to {LongestDeveloper} characters", ReadName);
        var privacy = Required("--privacy-url", "A page that says what is done with what people say.", "an address that begins with https://", ReadUrl);
        var terms = Required("--terms-url", "A page with the terms of use.", "an address that begins with https://", ReadUrl);
        var website = Checked("--website-url", "A page about the app; otherwise the host's own.", "an address that begins with https://", ReadUrl);
        var output = new Option<string>("--output") { Description = "The file to write.", DefaultValueFactory = _ => "syncbot-teams.zip" };

        var command = new Command("package", "Makes the app package to upload to Teams.") { appId, host, developer, privacy, terms, website, output };
        command.SetAction((arguments, cancellationToken) =>
        {
            var at = arguments.GetRequiredValue(host);
            var app = new TeamsApp(
                arguments.GetRequiredValue(appId),
                at,
                arguments.GetRequiredValue(developer),
                arguments.GetValue(website) ?? $"https://{at}/",
                arguments.GetRequiredValue(privacy),
                arguments.GetRequiredValue(terms));
            return WriteAsync(app, arguments.GetRequiredValue(output), cancellationToken);
        });
        return command;
    }

    private static async Task<int> WriteAsync(TeamsApp app, string file, CancellationToken cancellationToken)
    {
        var package = TeamsAppPackage.Create(app);
        try
        {
            await File.WriteAllBytesAsync(file, package, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"--output can't be written: {fault.Message}");
            return 1;
        }

        await Console.Out.WriteLineAsync($"{Path.GetFullPath(file)} has version {TeamsApp.Version} of the app for {app.Host}. Upload it in Teams under Apps, Manage your apps.");
        return 0;
    }

    private static Option<string> Required(string name, string description, string rule, Func<string, string?> read)
    {
        var option = Checked(name, description, rule, read);
        option.Required = true;
        return option;
    }

    private static Option<string> Checked(string name, string description, string rule, Func<string, string?> read) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var value = read(result.Tokens[0].Value.Trim());
            if (value is null) result.AddError($"{name} must be {rule}.");
            return value;
        },
    };

    private static string? ReadId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty ? id.ToString() : null;

    private static string? ReadHost(string text) =>
        text.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(text) == UriHostNameType.Dns ? new Uri($"https://{text}").IdnHost : null;

    private static string? ReadName(string text) => text.Length is > 0 and <= LongestDeveloper && !text.Any(char.IsControl) ? text : null;

    private static string? ReadUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.AbsoluteUri.Length <= LongestUrl ? url.AbsoluteUri : null;
}
