using System.Collections.Concurrent;
using SyncBot.Dialogs.Understanding;
using YamlDotNet.RepresentationModel;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>Reads a knowledge folder.</summary>
public static class KnowledgeReader
{
    /// <summary>Makes ready what reads, which takes as long as reading a file or two.</summary>
    public static void Prepare() => new YamlStream().Load(new StringReader("knowledge: [no, \"less\"]"));

    /// <summary>Reads everything beneath a folder and finds every fault at once.</summary>
    /// <returns>The faults in order of file and line, and the knowledge if there are none.</returns>
    public static (KnowledgeBase? Knowledge, IReadOnlyList<Fault> Faults) Check(string folder)
    {
        var faults = new ConcurrentQueue<Fault>();
        var sections = new Sections(folder, faults);
        if (sections.AreEmpty) return (null, [.. faults]);
        var model = new ModelReader(sections).Read();
        var wording = new WordingReader(sections, model, faults).Read(Lexicon.MainLanguage);
        var languages = sections.Languages.ToList();
        var lexicons = new Lexicon[languages.Count];
        Parallel.For(0, languages.Count, i => lexicons[i] = new LexiconReader(sections, model, wording, languages[i]).Read());
        var ordered = faults
            .Distinct()
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Line)
            .ThenBy(f => f.Id, StringComparer.Ordinal)
            .ToList();
        return (ordered.Count == 0 ? new KnowledgeBase(model, wording, new Lexicons([.. lexicons])) : null, ordered);
    }

    /// <summary>Reads a knowledge folder that must be without fault.</summary>
    /// <exception cref="KnowledgeException">It has faults.</exception>
    public static KnowledgeBase Read(string folder)
    {
        var (knowledge, faults) = Check(folder);
        return knowledge ?? throw new KnowledgeException(faults);
    }
}
