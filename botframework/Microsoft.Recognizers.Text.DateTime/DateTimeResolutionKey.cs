namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Keys of the values of a date or time, besides those in <see cref="ResolutionKey"/>.</summary>
public static class DateTimeResolutionKey
{
    public const string Timex = "timex";
    public const string Mod = "Mod";
    public const string Start = "start";
    public const string End = "end";
    public const string SourceEntity = "sourceEntity";
}
