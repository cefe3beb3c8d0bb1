using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>A place in the knowledge files: a node with its file, line and id, that reads its parts and reports what is wrong with them.</summary>
internal sealed class Entry(string file, string id, YamlNode node, List<Fault> faults)
{
    private static readonly string[] Sources = ["seed", "domain", "judgement"];

    private readonly HashSet<string> asked = [];

    /// <summary>The id that faults are reported under.</summary>
    public string Id { get; } = id;

    /// <summary>The last part of the id.</summary>
    public string Key => Id[(Id.LastIndexOf('/') + 1)..];

    /// <summary>Reports something wrong with this place.</summary>
    public void Report(string message) => faults.Add(new Fault(file, (int)node.Start.Line, Id, message));

    /// <summary>The part under a key, or null.</summary>
    public Entry? Part(string key)
    {
        asked.Add(key);
        return node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? Within(key, value) : null;
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

        asked.UnionWith(map.Children.Keys.Select(k => k.ToString()));
        return [.. map.Children.Select(c => Within(c.Key.ToString(), c.Value))];
    }

    /// <summary>The text of this place; reports text that is missing or empty.</summary>
    public string Text()
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text } && !string.IsNullOrWhiteSpace(text)) return text.Trim();
        Report(node is YamlScalarNode ? "the text is empty" : "must be a text");
        return "";
    }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Entry> Items()
    {
        if (node is YamlSequenceNode list) return [.. list.Children.Select(c => new Entry(file, Id, c, faults))];
        Report("must be a list");
        return [];
    }

    /// <summary>The items of a list of texts under a key; empty when there is none.</summary>
    public IReadOnlyList<Entry> List(string key) => Part(key)?.Items() ?? [];

    /// <summary>A number followed by its source, within limits that include their ends.</summary>
    public double Figure(double least, double most)
    {
        var parts = Text().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 1 or > 2 || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            Report("must be a number and its source, such as '0.45 domain'");
            return least;
        }

        if (parts.Length != 2 || !Sources.Contains(parts[1])) Report($"the number {parts[0]} must be followed by its source: {string.Join(", ", Sources)}");
        if (number < least || number > most) Report(string.Create(CultureInfo.InvariantCulture, $"{number} is not within {least} and {most}"));
        return number;
    }

    /// <summary>A number under a key.</summary>
    public double Figure(string key, double least, double most, double? otherwise = null) =>
        (otherwise is null ? Required(key) : Part(key))?.Figure(least, most) ?? otherwise ?? least;

    /// <summary>A text under a key, or null when it may be left out.</summary>
    public string? OptionalText(string key) => Part(key)?.Text();

    /// <summary>A text under a key.</summary>
    public string RequiredText(string key) => Required(key)?.Text() ?? "";

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
            if (!asked.Contains(key.ToString())) Within(key.ToString(), value).Report($"'{key}' is not a known key{Hint(key.ToString())}");
        }
    }

    private Entry Within(string key, YamlNode value) => new(file, Id.Length == 0 ? key : $"{Id}/{key}", value, faults);

    private string Hint(string key)
    {
        var near = asked.FirstOrDefault(a => a.StartsWith(key[..1], StringComparison.OrdinalIgnoreCase) && Math.Abs(a.Length - key.Length) <= 2);
        return near is null ? "" : $"; did you mean '{near}'?";
    }
}
