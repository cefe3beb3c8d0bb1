namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A date, and the last and the next day that it may be; null where there is no such day.</summary>
internal readonly record struct Day(string Timex, System.DateTime? Past, System.DateTime? Future)
{
    public static Day On(System.DateTime date) => new(Timexes.Date(date), date, date);

    public Meaning ToMeaning() => new(MeaningKind.Date, Timex, Span(Past), Span(Future));

    private static Span? Span(System.DateTime? date) => date is { } day ? DateTime.Span.At(day) : null;
}
