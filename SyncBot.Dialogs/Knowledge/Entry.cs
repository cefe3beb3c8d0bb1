using System.Collections.Concurrent;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>A place in the knowledge files: a node with its file, line and id, that reads its parts and reports what is wrong with them.</summary>
internal sealed class Entry(string file, int line, string id, YamlNode node, ConcurrentQueue<Fault> faults)
{
    private static readonly string[] Sources = ["seed", "domain", "judgement"];

    private HashSet<string>? asked;

    /// <summary>The id that faults are reported under.</summary>
    public string Id { get; } = id;

    /// <summary>The last part of the id.</summary>
    public string Key => Id[(Id.LastIndexOf('/') + 1)..];

    /// <summary>Reports something wrong with this place.</summary>
    public void Report(string message) => ReportFor(Id, message);

    /// <summary>Reports something wrong with another id that is named here.</summary>
    public void ReportFor(string other, string message) => faults.Enqueue(new Fault(file, line, other, message));

    /// <summary>The part under a key, or null.</summary>
    public Entry? Part(string key)
    {
        (asked ??= []).Add(key);
        if (node is not YamlMappingNode map) return null;
        foreach (var (name, value) in map.Children)
        {
            if (name is YamlScalarNode scalar && scalar.Value == key) return Within(name, value);
        }

        return null;
    }

    /// <summary>The part under a key; reports it when it is missing.</summary>
    public Entry? Required(string key)
    {
        var part = Part(key);
        if (part is null) Report($"'{key}' is missing");
        return part;
    }

    /// <summary>All parts, each under its key; reports a place that has none.</summary>
    public IReadOnlyList<Entry> Parts()
    {
        if (node is not YamlMappingNode map)
        {
            Report("must be a mapping of ids");
            return [];
        }

        (asked ??= []).UnionWith(map.Children.Keys.Select(k => k.ToString()));
        return [.. map.Children.Select(c => Within(c.Key, c.Value))];
    }

    /// <summary>The text of this place; reports text that is missing or empty.</summary>
    public string Text()
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text } && !string.IsNullOrWhiteSpace(text)) return text.Trim();
        Report(node is YamlScalarNode ? "the text is empty" : "must be a text");
        return "";
    }

    /// <summary>All texts at this place and below it.</summary>
    public IEnumerable<Entry> Texts() => node switch
    {
        YamlSequenceNode => Items().SelectMany(i => i.Texts()),
        YamlMappingNode map => map.Children.SelectMany(c => Within(c.Key, c.Value).Texts()),
        _ => [this],
    };

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Entry> Items()
    {
        if (node is YamlSequenceNode list) return [.. list.Children.Select(c => new Entry(file, (int)c.Start.Line, Id, c, faults))];
        Report("must be a list");
        return [];
    }

    /// <summary>The items of a list of texts under a key; empty when there is none.</summary>
    public IReadOnlyList<Entry> List(string key) => Part(key)?.Items() ?? [];

    /// <summary>A number followed by its source, within limits that include their ends.</summary>
    public double Figure(double least, double most)
    {
        var text = Text();
        if (text.Length == 0) return least;

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 1 or > 2 || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            Report("must be a number and its source, such as '0.45 domain'");
            return least;
        }

        CheckSource(parts);
        if (number < least || number > most) Report(string.Create(CultureInfo.InvariantCulture, $"{number} is not within {least} and {most}"));
        return number;
    }

    /// <summary>A version number followed by its source.</summary>
    public Version Release()
    {
        var parts = Text().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 1 or > 2 || !Version.TryParse(parts[0], out var version))
        {
            Report("must be a version and its source, such as '17.99 judgement'");
            return new Version(0, 0);
        }

        CheckSource(parts);
        return version;
    }

    /// <summary>A number under a key that is more than 0.</summary>
    public double PositiveFigure(string key, double most)
    {
        if (Required(key) is not { } part) return most;
        var before = faults.Count;
        var number = part.Figure(0, most);
        if (number > 0 || faults.Count > before) return number;
        part.Report("must be more than 0");
        return most;
    }

    /// <summary>A number under a key.</summary>
    public double Figure(string key, double least, double most, double? otherwise = null) =>
        (otherwise is null ? Required(key) : Part(key))?.Figure(least, most) ?? otherwise ?? least;

    /// <summary>A text under a key, or null when it may be left out.</summary>
    public string? OptionalText(string key) => Part(key)?.Text();

    /// <summary>A text under a key.</summary>
    public string RequiredText(string key) => Required(key)?.Text() ?? "";

    /// <summary>Whether a key says <c>true</c>; a key that is left out says <c>false</c>.</summary>
    public bool Flag(string key)
    {
        var text = OptionalText(key);
        if (text is not (null or "" or "true" or "false")) Part(key)!.Report($"'{key}' is '{text}': it must be true or false");
        return text == "true";
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Close()
    {
        if (node is not YamlMappingNode map)
        {
            Report("must be a mapping");
            return;
        }

        foreach (var (key, value) in map.Children)
        {
            if (asked?.Contains(key.ToString()) is not true) Within(key, value).Report($"'{key}' is not a known key{Hint(key.ToString())}");
        }
    }

    // A part stands where its key stands: what is below the key may begin lines later.
    private Entry Within(YamlNode key, YamlNode value) => new(file, (int)key.Start.Line, Id.Length == 0 ? key.ToString() : $"{Id}/{key}", value, faults);

    private void CheckSource(string[] parts)
    {
        if (parts.Length != 2 || !Sources.Contains(parts[1])) Report($"the number {parts[0]} must be followed by its source: {string.Join(", ", Sources)}");
    }

    private string Hint(string key)
    {
        var near = asked?.FirstOrDefault(a => key.Length > 0 && a.StartsWith(key[..1], StringComparison.OrdinalIgnoreCase) && Math.Abs(a.Length - key.Length) <= 2);
        return near is null ? "" : $"; did you mean '{near}'?";
    }
}
