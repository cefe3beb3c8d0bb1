using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds dates, times, durations and ranges of them.</summary>
public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    public DateTimeRecognizer(string targetCulture, DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public DateTimeRecognizer(DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <summary>
    /// Dates and times: "yesterday at 9pm", "since last monday", "for 2 days", "last week". The resolution has "values", a list of
    /// dictionaries of strings: the "timex", the "type" and a "value", or a "start" and an "end". What may lie in the past or in the future
    /// has two of them, and so has an hour that may be before or after noon.
    /// </summary>
    /// <param name="query">The text as it was typed.</param>
    /// <param name="culture">English, whatever is asked for, unless there must be no falling back to it.</param>
    /// <param name="options">None.</param>
    /// <param name="refTime">The time that the text was written at, on the writer's clock; now if it is null.</param>
    /// <param name="fallbackToDefaultCulture">Whether another culture than English is read as English.</param>
    public static List<ModelResult> RecognizeDateTime(
        string query,
        string culture,
        DateTimeOptions options = DateTimeOptions.None,
        System.DateTime? refTime = null,
        bool fallbackToDefaultCulture = true)
    {
        var model = new DateTimeRecognizer(options).GetDateTimeModel(culture, fallbackToDefaultCulture);
        return refTime is { } time ? model.Parse(query, time) : model.Parse(query);
    }

    public DateTimeModel GetDateTimeModel(string culture = null, bool fallbackToDefaultCulture = true)
        => GetModel<DateTimeModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        RegisterModel<DateTimeModel>(Culture.English, _ => new DateTimeModel(isDayFirst: false));
        RegisterModel<DateTimeModel>(Culture.EnglishOthers, _ => new DateTimeModel(isDayFirst: true));
    }
}
