using System.Collections.Frozen;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Replies;

/// <summary>Every word that is said in one language, by the id of what it is about.</summary>
public sealed record Wording
{
    /// <summary>The language, as a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>How causes are named and explained.</summary>
    public required FrozenDictionary<string, CauseText> Causes { get; init; }

    /// <summary>How the forms of causes are named and explained.</summary>
    public required FrozenDictionary<string, CauseText> SubCauses { get; init; }

    /// <summary>How facts and their values are written in a summary.</summary>
    public required FrozenDictionary<string, FactText> Facts { get; init; }

    /// <summary>What a sentence calls each device: "this phone".</summary>
    public required FrozenDictionary<string, string> Devices { get; init; }

    /// <summary>How questions are put.</summary>
    public required FrozenDictionary<string, QuestionText> Questions { get; init; }

    /// <summary>How fixes are explained, step by step.</summary>
    public required FrozenDictionary<string, FixText> Fixes { get; init; }

    /// <summary>What is said when a gate stays closed.</summary>
    public required FrozenDictionary<string, string> RefusedGates { get; init; }

    /// <summary>What is said when a person is brought in, by reason.</summary>
    public required FrozenDictionary<string, HandOffText> HandOffs { get; init; }

    /// <summary>That only English is understood, in each language that is recognised, and for every other.</summary>
    public required FrozenDictionary<string, string> Languages { get; init; }

    /// <summary>How the risk of a tier is put, by the tier's id.</summary>
    public required FrozenDictionary<string, string> Tiers { get; init; }

    /// <summary>Questions that people put in between, with their answers.</summary>
    public required FrozenDictionary<string, FaqText> Faq { get; init; }

    /// <summary>Habits that keep the banner away.</summary>
    public required FrozenDictionary<string, string> Tips { get; init; }

    /// <summary>The sentences of the dialogs.</summary>
    public required FrozenDictionary<string, string> Lines { get; init; }

    /// <summary>What stands for a label where there is little room; such a word, typed, is the label.</summary>
    public FrozenDictionary<string, string> ShortLabels { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The same with shorter words where there are some; null if there are none.</summary>
    internal Wording? Shorter { get; init; }

    /// <summary>The wording for channels with little room: shorter words where there are some, and these otherwise.</summary>
    public Wording InShort() => Shorter ?? this;

    /// <summary>What stands on buttons.</summary>
    public IEnumerable<string> Labels => Lines.Where(l => l.Key.StartsWith("button-", StringComparison.Ordinal)).Select(l => l.Value).Concat(Questions.Values.SelectMany(q => q.Answers.Values));

    /// <summary>A reply as it is said about a device: every <c>{device}</c> and <c>{model}</c> filled in.</summary>
    public Reply OnDevice(Reply reply, string device) => reply.Map(text => OnDevice(text, device));

    /// <summary>A text as it is said about a device.</summary>
    public string OnDevice(string text, string device) => text
        .Replace(Placeholders.Device, Devices[device], StringComparison.Ordinal)
        .Replace(Placeholders.Model, Facts[Case.DeviceFact].Values[device], StringComparison.Ordinal);

    /// <summary>A sentence of the dialogs with its <c>{placeholders}</c> filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such line: the check of the knowledge knows every id the code uses.</exception>
    public string Line(string id, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var line = Lines[id];
        foreach (var (name, value) in values) line = line.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return line;
    }
}
