namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A piece of time; of a point, the start is what counts. The day of a time of day is the first one there is.</summary>
internal readonly record struct Span(System.DateTime Start, System.DateTime End)
{
    public static Span At(System.DateTime point) => new(point, point);
}
