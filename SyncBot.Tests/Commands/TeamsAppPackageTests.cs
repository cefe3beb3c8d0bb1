using System.IO.Compression;
using System.Text.Json.Nodes;
using SyncBot.Commands;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Commands;

public sealed class TeamsAppPackageTests
{
    private static readonly NodeFolder Judge = new(Path.Combine("Commands", "manifest"));

    private static readonly TeamsApp App = new(
        "6c1b7a52-4a6d-4f0e-9a57-0d3b5c1f2e84",
        "support.example.com",
        "Orchard \"Lane\" {{host}}",
        "https://support.example.com/",
        "https://example.com/privacy",
        "https://example.com/terms");

    private static readonly Dictionary<string, byte[]> Files = Unzip(TeamsAppPackage.Create(App));

    private static IEnumerable<string> Languages => Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["languageTag"]!);

    private static JsonNode Manifest => Json("manifest.json");

    [Fact]
    public void It_holds_the_manifest_and_what_that_names_and_nothing_else()
    {
        Assert.Equal(["manifest.json", "color.png", "outline.png", "de.json", "es.json", "fr.json"], Files.Keys);
        Assert.Equal(["de", "es", "fr"], Languages);
    }

    [Fact]
    public void The_manifest_says_who_offers_it_where_it_is_and_which_bot_it_is()
    {
        Assert.Equal(App.AppId, (string?)Manifest["id"]);
        Assert.Equal(App.AppId, (string?)Manifest["bots"]![0]!["botId"]);
        Assert.Equal(TeamsApp.Version, (string?)Manifest["version"]);
        Assert.Equal(App.Host, (string?)Manifest["validDomains"]![0]);
        Assert.Equal(
            (App.Developer, App.WebsiteUrl, App.PrivacyUrl, App.TermsUrl),
            (Developer("name"), Developer("websiteUrl"), Developer("privacyUrl"), Developer("termsOfUseUrl")));

        static string? Developer(string property) => (string?)Manifest["developer"]![property];
    }

    [Fact]
    public void The_bot_talks_in_chats_of_one_of_many_and_in_channels()
    {
        var bot = Manifest["bots"]![0]!;

        Assert.Equal(["personal", "team", "groupChat"], bot["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.Equal(
            ["personal", "team", "groupChat"],
            bot["commandLists"]!.AsArray().SelectMany(list => list!["scopes"]!.AsArray()).Select(scope => (string?)scope));
        Assert.False((bool)bot["isNotificationOnly"]!);
    }

    [Fact]
    public void The_same_app_gives_the_same_bytes()
    {
        Assert.Equal(TeamsAppPackage.Create(App), TeamsAppPackage.Create(App));
        Assert.NotEqual(TeamsAppPackage.Create(App), TeamsAppPackage.Create(App with { Host = "help.example.com" }));
    }

    [Fact]
    public void Every_language_has_all_words_that_can_be_put_into_another()
    {
        List<string> wanted = ["$schema", "name.short", "name.full", "description.short", "description.full", .. Commands().SelectMany(command => (string[])[$"{command.Place}.title", $"{command.Place}.description"])];

        Assert.All(Languages, language => Assert.Equal(wanted.Order(StringComparer.Ordinal), Json($"{language}.json").AsObject().Select(word => word.Key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_command_that_is_offered_is_understood_in_its_own_language()
    {
        foreach (var (place, title) in Commands())
        {
            var command = Shipped.Knowledge.Interpreter.Read(title).Command;

            Assert.True(command is not null, $"'{title}' is not understood.");
            Assert.All(Languages, language =>
            {
                var reading = Shipped.Knowledge.Interpreter.Read((string)Json($"{language}.json")[$"{place}.title"]!);
                Assert.Equal((language, command), (reading.Language, reading.Command));
            });
        }
    }

    [SkippableFact]
    public async Task Manifest_and_words_keep_the_schemas_of_Microsoft()
    {
        Skip.If(NodeFolder.Unavailable != null, NodeFolder.Unavailable);

        var faults = await JudgeAsync(Files.Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(name => name, Json));

        Assert.Empty(faults);
    }

    [SkippableFact]
    public async Task The_schemas_refuse_what_Teams_would()
    {
        Skip.If(NodeFolder.Unavailable != null, NodeFolder.Unavailable);
        var files = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["an id that is none"] = Changed(manifest => manifest["id"] = "{{appId}}"),
            ["an unknown property"] = Changed(manifest => manifest["bot"] = new JsonArray()),
            ["a developer's name that is too long"] = Changed(manifest => manifest["developer"]!["name"] = new string('a', 33)),
            ["an unknown scope"] = Changed(manifest => manifest["bots"]![0]!["scopes"]![0] = "everyone"),
        };

        var faults = await JudgeAsync(files);

        Assert.All(files.Keys, name => Assert.Contains(faults, fault => fault.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_icons_are_as_Teams_wants_them()
    {
        var color = PngImage.Read(Files["color.png"]);
        var outline = PngImage.Read(Files["outline.png"]);

        Assert.Equal((192, 192), (color.Width, color.Height));
        Assert.All(color.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.Equal((32, 32), (outline.Width, outline.Height));
        Assert.All(outline.Pixels, pixel => Assert.True(pixel is { Alpha: 0 } or { Red: 255, Green: 255, Blue: 255 }));
        Assert.InRange(outline.Pixels.Count(pixel => pixel.Alpha == 255), 50, 512);
        Assert.Equal(0, outline.Pixels[0].Alpha);
    }

    private static Dictionary<string, byte[]> Unzip(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);

        static byte[] Read(ZipArchiveEntry entry)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
    }

    private static JsonNode Json(string file) => JsonNode.Parse(Files[file])!;

    private static JsonNode Changed(Action<JsonNode> change)
    {
        var manifest = Manifest;
        change(manifest);
        return manifest;
    }

    /// <summary>The commands of the manifest, each with its place as the files of other languages name it.</summary>
    private static IEnumerable<(string Place, string Title)> Commands() => Manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(
        (list, i) => list!["commands"]!.AsArray().Select((command, j) => ($"bots[0].commandLists[{i}].commands[{j}]", (string)command!["title"]!)));

    private static async Task<List<string>> JudgeAsync(Dictionary<string, JsonNode> files)
    {
        var input = new JsonArray([.. files.Select(file => new JsonObject { ["name"] = file.Key, ["json"] = file.Value })]);
        var verdicts = JsonNode.Parse(await Judge.RunAsync("validate.mjs", input.ToJsonString()))!.AsArray();
        return [.. verdicts.SelectMany(verdict => verdict!["errors"]!.AsArray().Select(error => $"{verdict["name"]}: {error}"))];
    }
}
