using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using SyncBot.Dialogs.Understanding;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>The sections of all files of a knowledge folder, merged: it does not matter which file holds what.</summary>
internal sealed partial class Sections
{
    private const string Hear = "hear";
    private const string Say = "say";

    private static readonly string[] Known = ["causes", "subCauses", "facts", "questions", "fixes", "gates", "tips", "ladder", Say, Hear];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, List<Entry>> entries = Known.ToDictionary(k => k, _ => new List<Entry>());
    private readonly HashSet<string> languages = [Lexicon.MainLanguage];
    private readonly ConcurrentQueue<Fault> faults;

    /// <summary>Reads every YAML file beneath a folder.</summary>
    public Sections(string folder, ConcurrentQueue<Fault> faults)
    {
        this.faults = faults;
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList()
            : [];
        if (files.Count == 0) faults.Enqueue(new Fault(folder, 0, "knowledge", "there is no knowledge in this folder"));
        var streams = new YamlStream?[files.Count];
        Parallel.For(0, files.Count, i => streams[i] = Load(files[i], NameOf(files[i])));
        foreach (var (file, stream) in files.Zip(streams).Where(f => f.Second is { Documents.Count: > 0 })) Add(NameOf(file), stream!);

        string NameOf(string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
    }

    /// <summary>Whether nothing could be read at all, so that everything else is missing, too.</summary>
    public bool AreEmpty => entries.Values.All(e => e.Count == 0);

    /// <summary>The languages in which something is heard, the main one first.</summary>
    public IEnumerable<string> Languages => languages.OrderBy(l => l != Lexicon.MainLanguage).ThenBy(l => l, StringComparer.Ordinal);

    /// <summary>The section of what is heard in a language.</summary>
    public static string Heard(string language) => language == Lexicon.MainLanguage ? Hear : $"{Hear} {language}";

    /// <summary>The entries of a section of ids; reports an id that is not kebab-case or stands twice.</summary>
    public IReadOnlyDictionary<string, Entry> Of(string section) => Merge(entries[section].SelectMany(e => e.Parts()));

    /// <summary>The entries of a part of a section, such as <c>say/fixes</c>.</summary>
    public IReadOnlyDictionary<string, Entry> Of(string section, string part) =>
        Merge(entries[section].Select(e => e.Part(part)).OfType<Entry>().SelectMany(p => p.Parts()));

    /// <summary>The places where a part of a section stands.</summary>
    public IReadOnlyList<Entry> All(string section, string part) => [.. entries[section].Select(e => e.Part(part)).OfType<Entry>()];

    /// <summary>The entries of a part of several places.</summary>
    public static IReadOnlyDictionary<string, Entry> Of(IEnumerable<Entry> places, string part) =>
        Merge(places.Select(p => p.Part(part)).OfType<Entry>().SelectMany(p => p.Parts()));

    /// <summary>Where a part of a section first stands, or null.</summary>
    public Entry? Find(string section, string part) =>
        entries.TryGetValue(section, out var found) ? found.Select(e => e.Part(part)).FirstOrDefault(p => p is not null) : null;

    /// <summary>The one place where a section stands, or null; reports a section that stands nowhere or twice.</summary>
    public Entry? Single(string section)
    {
        if (entries[section].Count == 0) faults.Enqueue(new Fault("model", 0, section, "the section is missing"));
        foreach (var again in entries[section].Skip(1)) again.Report($"'{section}' stands in another file already");
        return entries[section].FirstOrDefault();
    }

    /// <summary>Reports the keys of a section that nobody asked for.</summary>
    public void Close(string section)
    {
        foreach (var entry in entries[section]) entry.Close();
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase { get; }

    private static Dictionary<string, Entry> Merge(IEnumerable<Entry> parts)
    {
        var merged = new Dictionary<string, Entry>();
        foreach (var entry in parts)
        {
            if (!KebabCase.IsMatch(entry.Key)) entry.Report("an id is lower case, with words joined by hyphens");
            if (!merged.TryAdd(entry.Key, entry)) entry.Report($"'{entry.Key}' stands twice");
        }

        return merged;
    }

    private YamlStream? Load(string path, string name)
    {
        try
        {
            var yaml = new YamlStream();
            using var text = new StreamReader(path, StrictUtf8);
            yaml.Load(text);
            return yaml;
        }
        catch (DecoderFallbackException)
        {
            faults.Enqueue(new Fault(name, 1, "yaml", "can't be read: save it as UTF-8"));
        }
        catch (YamlException fault)
        {
            faults.Enqueue(new Fault(name, (int)fault.Start.Line, "yaml", $"can't be read: {fault.Message.TrimEnd('.')}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Enqueue(new Fault(name, 0, "file", $"can't be opened: {fault.Message.TrimEnd('.')}"));
        }

        return null;
    }

    private void Add(string name, YamlStream yaml)
    {
        var root = new Entry(name, 1, "", yaml.Documents[0].RootNode, faults);
        if (yaml.Documents.Count > 1) root.Report("holds more than one document: only the first would be read");
        var language = LanguageOf(root, name);
        if (language != Lexicon.MainLanguage && root.Part(Say) is { } said) said.Report($"so far everything is said in '{Lexicon.MainLanguage}'");
        languages.Add(language);
        foreach (var section in Known)
        {
            if (root.Part(section) is { } entry) CollectionOf(section == Hear ? Heard(language) : section).Add(entry);
        }

        root.Close();
    }

    private List<Entry> CollectionOf(string section)
    {
        if (!entries.TryGetValue(section, out var found)) entries[section] = found = [];
        return found;
    }

    // A file says its language, or stands in a folder that is called by it: text/de/.
    private static string LanguageOf(Entry root, string name)
    {
        if (root.Part("language") is { } told)
        {
            var language = told.Text();
            if (!LanguageCode.IsMatch(language)) told.Report("a language is a code of two letters, such as 'de'");
            return language;
        }

        return name.Split('/') is ["text", { Length: 2 } folder, _, ..] ? folder : Lexicon.MainLanguage;
    }

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageCode { get; }
}
