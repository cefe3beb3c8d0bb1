using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Replies;

namespace SyncBot.Tests.Cards;

/// <summary>A template of the product with data of its own, as they lie in <c>cards/</c>.</summary>
/// <param name="Name">The name of the file with the data: <c>template.what</c>.</param>
/// <param name="Template">The template, as JSON text.</param>
/// <param name="Data">The data.</param>
public sealed record CardSample(string Name, string Template, JObject Data)
{
    private const string RungMarks = "○◉●–";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "cards");

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, CardSample> All { get; } = Directory
        .EnumerateFiles(Path.Combine(Folder, "samples"), "*.json")
        .Select(Read)
        .ToDictionary(sample => sample.Name, StringComparer.Ordinal);

    /// <summary>What stands in front of the point.</summary>
    public string TemplateName => Name.Split('.')[0];

    /// <summary>The reply that gives these data.</summary>
    public Reply Reply => (TemplateName switch
    {
        "text" => new Reply.Text(Text("words")),
        "question" => new Reply.Question(Text("ask"), Text("how")) { Note = Text("note") },
        "fix" => Fix(),
        "summary" => (Reply)new Reply.Summary(Text("title"), Text("words"), [.. Data["sections"]!.Select(Section)]),
        _ => throw new InvalidOperationException($"{Name} is a sample of no template."),
    }) with
    {
        Lead = Text("lead"),
        Move = Text("move"),
        Buttons = [.. Data["buttons"]!.Select(button => new Button((string)button["label"]!))],
        More = Data["more"] is JArray { Count: > 0 } more ? new Menu(Text("moreLabel"), [.. more.Select(button => new Button((string)button["label"]!))]) : null,
    };

    /// <summary>A string of the data, by its path.</summary>
    public string Text(string path) => (string)Data.SelectToken(path, errorWhenNoMatch: true)!;

    private Reply.Fix Fix() => new(
        Text("title"),
        Text("why"),
        Text("time"),
        Text("risk"),
        [.. Data["steps"]!.Select(step => (string)step["step"]!)],
        Text("workedWhen"))
    {
        Notes = [.. Data["notes"]!.Select(note => (string)note["note"]!)],
        Keep = Text("keep"),
        Code = Text("code"),
        Progress = new Progress([.. Text("rungs").Split(' ').Select(mark => (Rung)RungMarks.IndexOf(mark, StringComparison.Ordinal))], Text("progress")),
        Headings = new FixHeadings(Text("headings.time"), Text("headings.risk"), Text("headings.workedWhen")),
    };

    private static SummarySection Section(JToken section) =>
        new((string)section["heading"]!, [.. ((string)section["lines"]!).Split('\n').Select(line => line["- ".Length..])]);

    private static CardSample Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var template = File.ReadAllText(Path.Combine(Folder, name.Split('.')[0] + ".json"));
        using var reader = new JsonTextReader(new StringReader(File.ReadAllText(file))) { DateParseHandling = DateParseHandling.None };
        return new CardSample(name, template, JObject.Load(reader));
    }
}
