namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A unit of time.</summary>
/// <param name="Letter">Its letter in a timex: S, M or H after a T, D, W, M or Y without one.</param>
/// <param name="IsClock">Whether it is an hour or shorter.</param>
/// <param name="Seconds">Its length; months have 30 days and years 365.</param>
/// <param name="Times">How many of the letter it is: a fortnight is two W.</param>
internal sealed record Unit(char Letter, bool IsClock, long Seconds, int Times = 1)
{
    public static readonly Unit Second = new('S', IsClock: true, 1);
    public static readonly Unit Minute = new('M', IsClock: true, 60);
    public static readonly Unit Hour = new('H', IsClock: true, 3600);
    public static readonly Unit Day = new('D', IsClock: false, 86400);
    public static readonly Unit Week = new('W', IsClock: false, 604800);
    public static readonly Unit Fortnight = new('W', IsClock: false, 604800, Times: 2);
    public static readonly Unit Month = new('M', IsClock: false, 2592000);
    public static readonly Unit Year = new('Y', IsClock: false, 31536000);
    public static readonly Unit Decade = new('Y', IsClock: false, 31536000, Times: 10);
}
