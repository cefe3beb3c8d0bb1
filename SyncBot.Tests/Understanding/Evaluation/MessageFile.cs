namespace SyncBot.Tests.Understanding.Evaluation;

/// <summary>The files of labelled messages: a row a line, cells parted by tabs, names of the columns first.</summary>
public static class MessageFile
{
    /// <summary>What the product was given to begin with.</summary>
    public const string Given = "utterances.tsv";

    /// <summary>What phrases, examples and weights may be tuned on.</summary>
    public const string Tuned = "tuned.tsv";

    /// <summary>What nothing is ever tuned on.</summary>
    public const string HeldOut = "held-out.tsv";

    /// <summary>The rows of a file, each cell under the name of its column.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Messages", file));
        var columns = lines[0].Split('\t');
        return lines.Skip(1).Where(l => l.Length > 0).Select(line =>
        {
            var cells = line.Split('\t');
            return (IReadOnlyDictionary<string, string>)columns.Select((name, i) => (name, i < cells.Length ? cells[i].Trim() : "")).ToDictionary();
        });
    }
}
