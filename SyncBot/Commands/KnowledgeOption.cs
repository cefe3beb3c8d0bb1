using System.CommandLine;
using SyncBot.Dialogs.Knowledge;

namespace SyncBot.Commands;

/// <summary>The option that every command has: another knowledge folder.</summary>
internal static class KnowledgeOption
{
    /// <summary>The environment's name for the same.</summary>
    public const string ConfigurationKey = "Knowledge:Path";

    /// <summary>The option.</summary>
    public static Option<string?> Create() => new("--knowledge") { Description = "The knowledge folder; otherwise Knowledge__Path, otherwise the one that came with the program." };

    /// <summary>The folder that was chosen.</summary>
    public static string Folder(ParseResult arguments, Option<string?> option) =>
        arguments.GetValue(option)
        ?? (Environment.GetEnvironmentVariable("Knowledge__Path") is { Length: > 0 } configured ? configured : null)
        ?? Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>Runs something with the knowledge, or prints every fault of it and gives exit code 1.</summary>
    public static async Task<int> WithKnowledgeAsync(string folder, Func<KnowledgeBase, Task<int>> run)
    {
        var (knowledge, faults) = KnowledgeReader.Check(folder);
        if (knowledge is not null) return await run(knowledge);
        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault.ToString());
        await Console.Error.WriteLineAsync($"{faults.Count} fault(s) in {folder}.");
        return 1;
    }
}
