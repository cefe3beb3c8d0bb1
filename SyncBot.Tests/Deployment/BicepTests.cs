using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.Docs;

namespace SyncBot.Tests.Deployment;

/// <summary>The templates for Azure.</summary>
public sealed partial class BicepTests
{
    private static readonly string Main = Templates.Read("azure/main.bicep");
    private static readonly JsonNode Arm = JsonNode.Parse(Templates.Read("azure/main.json"))!;
    private static readonly string[] Secret = ["databasePassword", "twilioAuthToken", "directLineSecret", "handOffWebhookSecret"];

    [Fact]
    public void The_ARM_template_has_the_parameters_of_the_source_and_each_says_what_it_is()
    {
        var parameters = Arm["parameters"]!.AsObject();

        Assert.Equal(Parameter.Matches(Main).Select(m => m.Groups["name"].Value).Order(), parameters.Select(p => p.Key).Order());
        Assert.All(parameters, p => Assert.NotEmpty((string?)p.Value!["metadata"]?["description"] ?? ""));
        Assert.Equal(Secret.Order(), parameters.Where(p => (string?)p.Value!["type"] == "securestring").Select(p => p.Key).Order());
    }

    [Theory]
    [InlineData("small")]
    [InlineData("production")]
    public void A_file_of_parameters_gives_all_that_have_no_default_and_none_that_are_not_there(string size)
    {
        var given = Parameter.Matches(Templates.Read($"azure/{size}.bicepparam")).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["rest"].Value);
        var parameters = Arm["parameters"]!.AsObject();

        Assert.All(given.Keys, name => Assert.Contains(name, parameters.Select(p => p.Key)));
        Assert.All(parameters.Where(p => p.Value!["defaultValue"] is null), p => Assert.Contains(p.Key, given.Keys));
        Assert.Contains($"'{size}'", given["size"], StringComparison.Ordinal);
        Assert.All(given.Where(g => Secret.Contains(g.Key)), g => Assert.Contains("readEnvironmentVariable", g.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_bot_is_the_identity_of_the_host_and_has_the_channels()
    {
        var types = Types(Arm).ToList();

        Assert.All(["Microsoft.App/containerApps", "Microsoft.BotService/botServices", "Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.KeyVault/vaults", "Microsoft.ManagedIdentity/userAssignedIdentities", "Microsoft.Insights/components"], type => Assert.Contains(type, types));
        Assert.Equal(3, types.Count(t => t == "Microsoft.BotService/botServices/channels"));
        Assert.Equal("UserAssignedMSI", Templates.Settings("azure")["BotFramework__AppType"]);
        Assert.Contains("https://{0}/api/messages", Arm.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_ARM_template_is_what_the_source_compiles_to()
    {
        var compiler = Compiler();
        Skip.If(compiler is null, "There is no bicep on the PATH or in the NuGet cache (Azure.Bicep.CommandLine.linux-x64).");
        using var folder = new TempFolder();
        var compiled = folder.File("main.json");

        using var bicep = Process.Start(new ProcessStartInfo(compiler, ["build", Path.Combine(Repository.Root, "deploymentTemplates", "azure", "main.bicep"), "--outfile", compiled]) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = await bicep.StandardError.ReadToEndAsync();
        await bicep.WaitForExitAsync();

        Assert.Equal((0, ""), (bicep.ExitCode, said));
        Assert.Equal(WithoutGenerator(Arm.ToJsonString()), WithoutGenerator(JsonNode.Parse(await File.ReadAllTextAsync(compiled))!.ToJsonString()));
    }

    private static IEnumerable<string> Types(JsonNode? node) => node switch
    {
        JsonObject o => (o["type"] is JsonValue type && o["apiVersion"] is not null ? [(string)type!] : Array.Empty<string>()).Concat(o.SelectMany(p => Types(p.Value))),
        JsonArray a => a.SelectMany(Types),
        _ => [],
    };

    private static string? Compiler()
    {
        var cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages", "azure.bicep.commandline.linux-x64");
        var cached = OperatingSystem.IsLinux() && Directory.Exists(cache) ? Directory.GetFiles(cache, "bicep", SearchOption.AllDirectories) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "bicep")).Concat(cached)
            .FirstOrDefault(f => File.Exists(f) && (OperatingSystem.IsWindows() || File.GetUnixFileMode(f).HasFlag(UnixFileMode.UserExecute)));
    }

    // The compiler writes its version and a hash into every template.
    private static string WithoutGenerator(string json) => Generator.Replace(json, "");

    [GeneratedRegex("^param (?<name>[a-zA-Z]+)(?<rest>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex("\"_generator\":\\{[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Generator { get; }
}
