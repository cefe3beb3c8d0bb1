using System.Text.RegularExpressions;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.Docs;

namespace SyncBot.Tests.Deployment;

/// <summary>The image, as far as it can be told without building one.</summary>
public sealed partial class DockerfileTests
{
    private static readonly string[] Lines = Templates.Read("Dockerfile").ReplaceLineEndings("\n").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
    private static readonly string[] Final = Lines[Array.FindLastIndex(Lines, l => l.StartsWith("FROM ", StringComparison.Ordinal))..];

    [Fact]
    public void It_runs_without_a_shell_as_a_user_without_rights_and_knows_the_time_zones()
    {
        Assert.EndsWith("-chiseled-extra", Final[0], StringComparison.Ordinal);
        Assert.Contains($"runtime-deps:{Environment.Version.Major}.", Final[0], StringComparison.Ordinal);
        Assert.NotEqual(0, int.Parse(Of("USER"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain(Final, l => l.StartsWith("RUN", StringComparison.Ordinal));
    }

    [Fact]
    public void All_templates_agree_on_its_port_and_its_user()
    {
        var container = Templates.Yaml("kubernetes/deployment.yaml")["spec"]!["template"]!["spec"]!;
        var port = Of("EXPOSE");

        Assert.Contains($"ASPNETCORE_HTTP_PORTS={port}", string.Concat(Final), StringComparison.Ordinal);
        Assert.Equal(port, container["containers"]![0]!["ports"]![0]!["containerPort"]!.ToString());
        Assert.EndsWith($":{port}", (string)Templates.Yaml("compose.yaml")["services"]!["syncbot"]!["ports"]![0]!, StringComparison.Ordinal);
        Assert.Contains($"targetPort: {port}", Templates.Read("azure/modules/app.bicep"), StringComparison.Ordinal);
        Assert.Equal(Of("USER"), container["securityContext"]!["runAsUser"]!.ToString());
    }

    [Fact]
    public async Task Its_health_check_is_a_command_of_the_program()
    {
        var words = Quoted.Matches(Final.Single(l => l.StartsWith("HEALTHCHECK", StringComparison.Ordinal))).Select(m => m.Groups["word"].Value).ToArray();

        Assert.Equal("./SyncBot", words[0]);
        Assert.Equal(0, (await SyncBotProcess.RunAsync([.. words[1..], "--help"])).ExitCode);
    }

    [Fact]
    public void What_is_built_from_gets_in_and_nothing_that_is_made_here()
    {
        var rules = Templates.Read("Dockerfile.dockerignore").Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        var taken = rules.Where(r => r[0] == '!').Select(r => r[1..]).ToList();

        Assert.Equal("*", rules[0]);
        Assert.All(taken, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), $"{path} is missing"));
        Assert.All(Needed(), path => Assert.Contains(taken, t => t == path || t.StartsWith($"{path}/", StringComparison.Ordinal)));
        Assert.All(["**/bin", "**/obj", "**/node_modules", "**/App_Data", "**/.env"], rule => Assert.Contains(rule, rules));
    }

    [Fact]
    public void What_the_build_looks_for_is_published()
    {
        var looked = Published.Matches(string.Join('\n', Lines)).Select(m => m.Groups["path"].Value).ToList();
        var contents = new[] { "SyncBot/SyncBot.csproj", "SyncBot/Web/WebChat.targets" }.SelectMany(f => Repository.Read(f).Split('\n')).Where(l => l.Contains("<Content Include", StringComparison.Ordinal)).ToList();

        Assert.Equal(["web/webchat.js", "knowledge/text/en", "cards"], looked);
        Assert.All(looked.Where(l => l != "web/webchat.js"), path => Assert.True(Path.Exists(Path.Combine(AppContext.BaseDirectory, path)), $"{path} is missing"));
        Assert.NotEmpty(contents);
        Assert.All(contents, line => Assert.Contains("CopyToPublishDirectory", line, StringComparison.Ordinal));
    }

    // The host's own folder, the projects and files that the project files refer to, and what MSBuild reads by itself.
    private static IEnumerable<string> Needed() =>
        new[] { "SyncBot", "SyncBot.Dialogs" }
            .SelectMany(p => Outside.Matches(Repository.Read($"{p}/{p}.csproj")).Select(m => m.Groups["folder"].Value))
            .Concat(["SyncBot", "botframework", "global.json", "BannedSymbols.txt", ".editorconfig"])
            .Concat(Directory.GetFiles(Repository.Root, "Directory.*").Select(f => Path.GetFileName(f)!))
            .Distinct();

    private static string Of(string instruction) => Final.Single(l => l.StartsWith($"{instruction} ", StringComparison.Ordinal)).Split(' ')[1];

    [GeneratedRegex("\"(?<word>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("test -[sd] /app/(?<path>[^ ]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Published { get; }

    [GeneratedRegex("Include=\"\\.\\./(?<folder>[^/\"]+)/", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Outside { get; }
}
