using System.IO.Compression;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Commands;

/// <summary>The app package that an organisation uploads to Teams: manifest, two icons, and the words of other languages.</summary>
internal static class TeamsAppPackage
{
    private const string ManifestName = "manifest.json";

    /// <summary>The earliest time that a zip file can hold: the same app always gives the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where the templates are that came with the program.</summary>
    public static string Templates { get; } = Path.Combine(AppContext.BaseDirectory, "teams");

    /// <summary>Makes the package, a zip file.</summary>
    public static byte[] Create(TeamsApp app)
    {
        var manifest = JObject.Parse(File.ReadAllText(Path.Combine(Templates, ManifestName)));
        Fill(manifest, app.Values);

        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestName, Encoding.UTF8.GetBytes(manifest.ToString(Formatting.Indented).ReplaceLineEndings("\n")));
            foreach (var file in FilesOf(manifest)) Add(zip, file, File.ReadAllBytes(Path.Combine(Templates, file)));
        }

        return package.ToArray();
    }

    private static IEnumerable<string> FilesOf(JObject manifest) =>
        manifest.SelectTokens("$.icons.*").Concat(manifest.SelectTokens("$.localizationInfo.additionalLanguages[*].file")).Select(file => (string)file!);

    private static void Fill(JObject manifest, IReadOnlyDictionary<string, string> values)
    {
        foreach (var text in manifest.Descendants().OfType<JValue>().Where(value => value.Type == JTokenType.String))
            text.Value = values.GetValueOrDefault((string)text!, (string)text!);
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
