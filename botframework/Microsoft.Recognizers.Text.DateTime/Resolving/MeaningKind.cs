namespace Microsoft.Recognizers.Text.DateTime;

internal enum MeaningKind
{
    Date,
    Time,
    Moment,
    DateRange,
    TimeRange,
    MomentRange,
    Duration,
    Set,
}
