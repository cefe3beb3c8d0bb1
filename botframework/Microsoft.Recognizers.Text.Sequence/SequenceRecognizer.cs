using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds sequences of characters that follow rules of their own.</summary>
public class SequenceRecognizer : Recognizer<SequenceOptions>
{
    public SequenceRecognizer(string targetCulture, SequenceOptions options = SequenceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public SequenceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public SequenceRecognizer(SequenceOptions options = SequenceOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public SequenceRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>
    /// Phone numbers of many countries. The resolution has the "value", which is the text in lower case, and a "score" from 0 to 1, as text:
    /// how much it looks like a phone number.
    /// </summary>
    public static List<ModelResult> RecognizePhoneNumber(
        string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true)
        => new SequenceRecognizer(options).GetPhoneNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>E-mail addresses. The resolution has the "value", which is the text as it was typed.</summary>
    public static List<ModelResult> RecognizeEmail(
        string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true)
        => new SequenceRecognizer(options).GetEmailModel(culture, fallbackToDefaultCulture).Parse(query);

    public IModel GetPhoneNumberModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<PhoneNumberModel>(culture, fallbackToDefaultCulture);

    /// <summary>The same model for every culture.</summary>
    public IModel GetEmailModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<EmailModel>(Culture.English, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        RegisterModel<PhoneNumberModel>(Culture.English, _ => new PhoneNumberModel());
        RegisterModel<EmailModel>(Culture.English, _ => new EmailModel());
    }
}
