using System.IO.Compression;
using SyncBot.Commands;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Commands;

public sealed class TeamsCommandTests
{
    private const string Id = "6c1b7a52-4a6d-4f0e-9a57-0d3b5c1f2e84";
    private const string NoId = "--app-id must be a GUID such as 6c1b7a52-4a6d-4f0e-9a57-0d3b5c1f2e84.";
    private const string NoHost = "--host must be a host name such as support.example.com, without https:// and path.";

    [Fact]
    public async Task The_package_is_written_where_it_was_asked_for()
    {
        using var folder = new TempFolder();
        var file = folder.File("app.zip");

        var (exit, output, errors) = await SyncBotProcess.RunAsync(["teams", "package", .. Arguments(), "--output", file]);

        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith($"{file} has version {TeamsApp.Version} of the app for support.example.com.", output, StringComparison.Ordinal);
        using var zip = await ZipFile.OpenReadAsync(file);
        using var manifest = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        Assert.Contains("\"websiteUrl\": \"https://support.example.com/\"", await manifest.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_one_sentence()
    {
        using var folder = new TempFolder();

        var (exit, _, errors) = await SyncBotProcess.RunAsync(["teams", "package", .. Arguments(), "--output", folder.File(Path.Combine("nowhere", "app.zip"))]);

        Assert.Equal(1, exit);
        Assert.StartsWith("--output can't be written: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--app-id", "syncbot", NoId)]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", NoId)]
    [InlineData("--app-id", "{6c1b7a52-4a6d-4f0e-9a57-0d3b5c1f2e84}", NoId)]
    [InlineData("--host", "https://support.example.com", NoHost)]
    [InlineData("--host", "support.example.com/teams", NoHost)]
    [InlineData("--host", "support.example.com:3978", NoHost)]
    [InlineData("--host", "*.example.com", NoHost)]
    [InlineData("--host", "127.0.0.1", NoHost)]
    [InlineData("--host", "localhost", NoHost)]
    [InlineData("--developer", "", "--developer must be a name of 1 to 32 characters.")]
    [InlineData("--developer", "Orchard Lane Devices and Daughters", "--developer must be a name of 1 to 32 characters.")]
    [InlineData("--privacy-url", "http://example.com/privacy", "--privacy-url must be an address that begins with https://.")]
    [InlineData("--terms-url", "/terms", "--terms-url must be an address that begins with https://.")]
    [InlineData("--website-url", "javascript:alert(1)", "--website-url must be an address that begins with https://.")]
    [InlineData("--host", null, "Option '--host' is required.")]
    [InlineData("--privacy-url", null, "Option '--privacy-url' is required.")]
    public void A_faulty_argument_is_one_sentence(string option, string? value, string expected)
    {
        var errors = TeamsCommand.Create().Parse(["package", .. Arguments(option, value)]).Errors;

        Assert.Equal([expected], errors.Select(error => error.Message));
    }

    [Fact]
    public void What_is_written_in_another_way_is_taken()
    {
        string[] arguments = [.. Arguments("--host", "Support.Bücher.example"), "--website-url", "HTTPS://EXAMPLE.com"];

        var parsed = TeamsCommand.Create().Parse(["package", .. arguments]);

        Assert.Empty(parsed.Errors);
        Assert.Equal("support.xn--bcher-kva.example", parsed.GetValue<string>("--host"));
        Assert.Equal("https://example.com/", parsed.GetValue<string>("--website-url"));
    }

    /// <summary>Good arguments, with one changed, or left out if its value is null.</summary>
    private static IEnumerable<string> Arguments(string? option = null, string? value = null)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["--app-id"] = Id,
            ["--host"] = "support.example.com",
            ["--developer"] = "Orchard Lane Devices",
            ["--privacy-url"] = "https://example.com/privacy",
            ["--terms-url"] = "https://example.com/terms",
        };
        if (option is not null) all[option] = value;
        return all.Where(argument => argument.Value is not null).SelectMany(argument => (string[])[argument.Key, argument.Value!]);
    }
}
