using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SyncBot.Tests.Docs;
using YamlDotNet.Serialization;

namespace SyncBot.Tests.Deployment;

/// <summary>The files of <c>deploymentTemplates/</c>, and what they set for the host.</summary>
internal static partial class Templates
{
    /// <summary>The names of the templates that set something.</summary>
    public static TheoryData<string> Names => ["compose", "kubernetes", "azure", "systemd"];

    /// <summary>A file's text.</summary>
    public static string Read(string path) => Repository.Read(Path.Combine("deploymentTemplates", path));

    /// <summary>The files of a folder, as paths for <see cref="Read"/>.</summary>
    public static IEnumerable<string> In(string folder, string pattern = "*") =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploymentTemplates", folder), pattern).Select(f => Path.Combine(folder, Path.GetFileName(f))).Order(StringComparer.Ordinal);

    /// <summary>A YAML file as JSON, which is easier to walk through.</summary>
    public static JsonNode Yaml(string path) => JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(Read(path))!))!;

    /// <summary>The lines of a file of environment variables.</summary>
    public static Dictionary<string, string> Variables(string path) => Read(path).Split('\n')
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split('=', 2))
        .ToDictionary(l => l[0], l => l[1]);

    /// <summary>What a template sets for the host. Where whoever deploys has to say something, an example of it.</summary>
    public static Dictionary<string, string> Settings(string template) => template switch
    {
        "compose" => Yaml("compose.yaml")["services"]!["syncbot"]!["environment"]!.AsObject().ToDictionary(v => v.Key, v => Filled(v.Value!.ToString(), Said)),
        "kubernetes" => Variables("kubernetes/settings.env").Concat(Variables("kubernetes/secret.env.example")).ToDictionary(v => v.Key, v => v.Value.Replace("change-me", "changed", StringComparison.Ordinal).Replace(Guid.Empty.ToString(), Said["BOT_APP_ID"], StringComparison.Ordinal)),
        "azure" => BicepSettings(),
        "systemd" => Variables("systemd/syncbot.env.example"),
        _ => throw new ArgumentException($"There is no template {template}.", nameof(template)),
    };

    /// <summary>What compose.yaml takes from its <c>.env</c>, filled in.</summary>
    public static Dictionary<string, string> Said { get; } = new(Variables("compose.env.example"))
    {
        ["DATABASE_PASSWORD"] = "0123456789abcdef",
        ["BOT_ENABLED"] = "true",
        ["BOT_APP_ID"] = "4a1c9d3e-0000-4000-8000-000000000001",
        ["BOT_TENANT_ID"] = "example.org",
        ["BOT_APP_PASSWORD"] = "password",
        ["ALLOWED_ORIGINS"] = "https://shop.example",
        ["TWILIO_ACCOUNT_SID"] = "AC00000000000000000000000000000001",
        ["TWILIO_AUTH_TOKEN"] = "token",
        ["TWILIO_FROM"] = "+15550000000",
        ["TWILIO_PUBLIC_URL"] = "https://support.example.com/sms/twilio",
        ["HANDOFF_WEBHOOK_URL"] = "https://desk.example.com/cases",
        ["HANDOFF_WEBHOOK_SECRET"] = "secret",
    };

    /// <summary>Puts values into a text of Compose; what is not given gets its default.</summary>
    public static string Filled(string text, IReadOnlyDictionary<string, string> values) => Placeholder.Replace(text, m =>
        values.TryGetValue(m.Groups["name"].Value, out var value) && value.Length > 0 ? value : m.Groups["kind"].Value == "?" ? throw new InvalidOperationException($"{m.Groups["name"]} is missing.") : m.Groups["otherwise"].Value);

    /// <summary>The names that compose.yaml takes from its <c>.env</c>.</summary>
    public static IEnumerable<string> Placeholders(string text) => Placeholder.Matches(text).Select(m => m.Groups["name"].Value).Distinct();

    private static Dictionary<string, string> BicepSettings()
    {
        var examples = new Dictionary<string, string>(Settings("kubernetes"))
        {
            ["Storage__ConnectionString"] = "Host=a;Database=syncbot;Username=syncbot;Password='it''s';SSL Mode=VerifyFull;Maximum Pool Size=15",
            ["HandOff__TimeZone"] = "Europe/Berlin",
        };
        var text = string.Concat(new[] { "main.bicep", "modules/app.bicep" }.Select(f => Read(Path.Combine("azure", f))));
        return BicepSetting.Matches(text).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Success ? m.Groups["value"].Value : examples[m.Groups["name"].Value]);
    }

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)(:(?<kind>[-?])(?<otherwise>[^}]*))?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder { get; }

    // A literal value, unless something is put into it.
    [GeneratedRegex(@"(name|setting): '(?<name>[A-Za-z]+__[A-Za-z]+|(ASPNETCORE|OTEL|DOTNET)_[A-Z_]+)'(, value: '(?<value>[^'$]*)')?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BicepSetting { get; }
}
