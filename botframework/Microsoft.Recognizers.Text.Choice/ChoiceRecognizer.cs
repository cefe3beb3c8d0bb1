using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds a choice between yes and no.</summary>
public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    // To register a model for every culture takes longer than to read a message.
    private static readonly ChoiceRecognizer Shared = new();

    public ChoiceRecognizer(string targetCulture, ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public ChoiceRecognizer(ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>
    /// The yes or no that the text says most clearly, or nothing. The resolution has the "value" (a bool), its "score" (0.4 to 1, higher
    /// the less else is said), and "otherResults".
    /// </summary>
    public static List<ModelResult> RecognizeBoolean(
        string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true)
        => With(options).GetBooleanModel(culture, fallbackToDefaultCulture).Parse(query);

    public IModel GetBooleanModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<BooleanModel>(culture, fallbackToDefaultCulture);

    private static ChoiceRecognizer With(ChoiceOptions options) => options == ChoiceOptions.None ? Shared : new ChoiceRecognizer(options);

    protected override void InitializeConfiguration()
    {
        foreach (var (culture, words) in BooleanLanguages.All)
            RegisterModel<BooleanModel>(culture, _ => new BooleanModel(new BooleanReader(words)));
    }
}
