namespace SyncBot.Tests.Transcripts;

/// <summary>Shows where two texts differ, line by line.</summary>
internal static class LineDiff
{
    private const int Around = 2;
    private const int MostLines = 40;

    /// <summary>The first lines that differ, with some of what is around them: <c>-</c> was approved, <c>+</c> is new.</summary>
    public static string Of(string approved, string now)
    {
        var lines = Compare(approved.Split('\n'), now.Split('\n'));
        var shown = Enumerable.Range(0, lines.Count).Where(i => Enumerable.Range(i - Around, Around + Around + 1).Any(j => j >= 0 && j < lines.Count && lines[j].Mark != ' ')).ToList();
        var text = new List<string>();
        for (var i = 0; i < Math.Min(shown.Count, MostLines); i++)
        {
            if (i > 0 && shown[i] != shown[i - 1] + 1) text.Add("  …");
            text.Add($"{lines[shown[i]].Mark} {lines[shown[i]].Line}");
        }

        if (shown.Count > MostLines) text.Add($"  … and {shown.Count - MostLines} lines more");
        return string.Join('\n', text);
    }

    // The longest common subsequence.
    private static List<(char Mark, string Line)> Compare(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (lines, a, b) = (new List<(char, string)>(), 0, 0);
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length && b < now.Length && old[a] == now[b]) (lines, a, b) = (With(lines, ' ', old[a]), a + 1, b + 1);
            else if (a < old.Length && (b == now.Length || common[a + 1, b] >= common[a, b + 1])) lines = With(lines, '-', old[a++]);
            else lines = With(lines, '+', now[b++]);
        }

        return lines;
    }

    private static List<(char Mark, string Line)> With(List<(char Mark, string Line)> lines, char mark, string line)
    {
        lines.Add((mark, line));
        return lines;
    }
}
