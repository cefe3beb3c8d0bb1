using System.CommandLine;
using SyncBot.Dialogs.Knowledge;

namespace SyncBot.Commands;

/// <summary><c>knowledge check</c> and <c>knowledge graph</c>.</summary>
internal static class KnowledgeCommand
{
    /// <summary>The command with its two.</summary>
    public static Command Create() => new("knowledge", "Looks at what SyncBot knows.") { Check(), Graph() };

    private static Command Check()
    {
        var folder = KnowledgeOption.Create();
        var sms = new Option<bool>("--sms") { Description = "Also measures everything that is said as it goes out by text message; what does not fit is a fault." };
        var command = new Command("check", "Lists every fault of the knowledge with file, line and id; exit code 1 if there is any.") { folder, sms };
        command.SetAction((arguments, _) => KnowledgeOption.WithKnowledgeAsync(
            KnowledgeOption.Folder(arguments, folder),
            async known =>
            {
                await Console.Out.WriteLineAsync(
                    $"The knowledge is sound: {known.Model.Causes.Length} causes, {known.Model.Facts.Count} facts, {known.Model.Questions.Count} questions, "
                    + $"{known.Model.Fixes.Count} fixes, {known.Model.Gates.Count} gates, {known.Lexicons.All.Sum(l => l.Entries.Length)} phrases.");
                return arguments.GetValue(sms) ? await MeasureAsync(known) : 0;
            }));
        return command;
    }

    private static async Task<int> MeasureAsync(KnowledgeBase known)
    {
        var sizes = new SmsSizes(known).All().ToList();
        await Console.Out.WriteLineAsync(SmsSize.Heading);
        foreach (var size in sizes) await Console.Out.WriteLineAsync(size.ToString());
        var faulty = sizes.Where(s => s.Fault is not null).ToList();
        foreach (var size in faulty) await Console.Error.WriteLineAsync($"{size.Place}: {size.Fault}");
        return faulty.Count == 0 ? 0 : 1;
    }

    private static Command Graph()
    {
        var folder = KnowledgeOption.Create();
        var command = new Command("graph", "Prints causes, fixes, gates and the ladder as a Mermaid picture.") { folder };
        command.SetAction((arguments, _) => KnowledgeOption.WithKnowledgeAsync(
            KnowledgeOption.Folder(arguments, folder),
            async known =>
            {
                await Console.Out.WriteAsync(KnowledgeGraph.Draw(known));
                return 0;
            }));
        return command;
    }
}
