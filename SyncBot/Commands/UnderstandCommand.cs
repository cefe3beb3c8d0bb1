using System.CommandLine;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Commands;

/// <summary><c>understand</c>: one message a line in, one JSON object a line out.</summary>
internal static class UnderstandCommand
{
    private const int ProbabilityDigits = 4;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var command = new Command("understand", "Reads one message a line from standard input and writes what it understood, one JSON object a line.") { knowledge };
        command.SetAction((arguments, cancellationToken) => KnowledgeOption.WithKnowledgeAsync(
            KnowledgeOption.Folder(arguments, knowledge),
            async known =>
            {
                var interpreter = known.Interpreter;
                using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
                await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
                while (await input.ReadLineAsync(cancellationToken) is { } line)
                {
                    await output.WriteLineAsync(Describe(interpreter.Read(line)));
                    await output.FlushAsync(cancellationToken);
                }

                return 0;
            }));
        return command;
    }

    private static string Describe(Reading reading) => new JObject
    {
        ["text"] = reading.Text,
        ["language"] = reading.Language,
        ["facts"] = new JObject(reading.Facts.Select(f => new JProperty(f.Id, f.Value))),
        ["causes"] = new JArray(reading.Causes.Select(c => new JObject { ["id"] = c.Id, ["p"] = Math.Round(c.Probability, ProbabilityDigits) })),
        ["tried"] = new JArray(reading.Tried),
        ["worked"] = reading.Worked,
        ["command"] = reading.Command,
        ["answer"] = reading.Answer,
    }.ToString(Formatting.None);
}
