using System.Globalization;
using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class SaidTimeTests
{
    private const string Written = "yyyy-MM-dd HH:mm";

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // A Wednesday in Berlin, ten in the morning.
    private static readonly DateTimeOffset Now = Local("2026-03-04 10:00");

    [Theory]
    [InlineData("tomorrow at 8", "2026-03-05 08:00")]
    [InlineData("tomorrow morning", "2026-03-05 08:00")]
    [InlineData("tmrw at 8", "2026-03-05 08:00")]
    [InlineData("2moro 8am pls", "2026-03-05 08:00")]
    [InlineData("tomorow at nine", "2026-03-05 09:00")]
    [InlineData("Tomorrow at 3", "2026-03-05 15:00")]
    [InlineData("tomorrow in the morning, about 9", "2026-03-05 09:00")]
    [InlineData("tomorrow at 19:30", "2026-03-05 19:30")]
    [InlineData("at 19:30", "2026-03-04 19:30")]
    [InlineData("at 1930", "2026-03-04 19:30")]
    [InlineData("at 7.15 pm", "2026-03-04 19:15")]
    [InlineData("7pm", "2026-03-04 19:00")]
    [InlineData("7 p.m.", "2026-03-04 19:00")]
    [InlineData("9:30am", "2026-03-05 09:30")]
    [InlineData("at 7", "2026-03-04 19:00")]
    [InlineData("at 11", "2026-03-04 11:00")]
    [InlineData("around 7ish", "2026-03-04 19:00")]
    [InlineData("half past six", "2026-03-04 18:30")]
    [InlineData("half six", "2026-03-04 18:30")]
    [InlineData("quarter to seven", "2026-03-04 18:45")]
    [InlineData("a quarter past 5", "2026-03-04 17:15")]
    [InlineData("ten to nine tonight", "2026-03-04 20:50")]
    [InlineData("six thirty this evening", "2026-03-04 18:30")]
    [InlineData("at six o'clock", "2026-03-04 18:00")]
    [InlineData("noon", "2026-03-04 12:00")]
    [InlineData("tomorrow at lunch", "2026-03-05 12:00")]
    [InlineData("tonight", "2026-03-04 20:00")]
    [InlineData("tonight at 10", "2026-03-04 22:00")]
    [InlineData("this evening", "2026-03-04 19:00")]
    [InlineData("in three hours", "2026-03-04 13:00")]
    [InlineData("in 90 minutes", "2026-03-04 11:30")]
    [InlineData("in half an hour", "2026-03-04 10:30")]
    [InlineData("in an hour", "2026-03-04 11:00")]
    [InlineData("in an hour and a half", "2026-03-04 11:30")]
    [InlineData("in a couple of hours", "2026-03-04 12:00")]
    [InlineData("2 hours from now", "2026-03-04 12:00")]
    [InlineData("give me 2 hours", "2026-03-04 12:00")]
    [InlineData("in two days", "2026-03-06 10:00")]
    [InlineData("in a week", "2026-03-11 10:00")]
    [InlineData("Monday at nine", "2026-03-09 09:00")]
    [InlineData("on friday evening", "2026-03-06 19:00")]
    [InlineData("wednesday at 9", "2026-03-11 09:00")]
    [InlineData("wednesday at 9pm", "2026-03-04 21:00")]
    [InlineData("next week", "2026-03-09 08:00")]
    [InlineData("at the weekend", "2026-03-07 08:00")]
    [InlineData("day after tomorrow at 18:00", "2026-03-06 18:00")]
    [InlineData("after work", "2026-03-04 18:00")]
    [InlineData("when I'm back home at six", "2026-03-04 18:00")]
    [InlineData("I'll do it tonight, ask me tomorrow at 9", "2026-03-05 09:00")]
    [InlineData("ask me tomorrow at 9, i'll do it tonight", "2026-03-05 09:00")]
    [InlineData("make it 11", "2026-03-04 11:00")]
    [InlineData("i'm at work until 6", "2026-03-04 18:00")]
    [InlineData("Tomorrow at 19:00", "2026-03-05 19:00")]
    public void Words_for_a_time_are_understood(string words, string expected) => Assert.Equal(expected, At(words, Now));

    [Theory]
    [InlineData("today at 8am")]
    [InlineData("this morning")]
    [InlineData("it was paused since 8 this morning")]
    [InlineData("it started monday at 9")]
    [InlineData("the battery is at 9%")]
    [InlineData("i'm on ios 18.2")]
    [InlineData("it shows 4.7 of 5 GB")]
    [InlineData("good morning")]
    [InlineData("good evening, it is still paused")]
    [InlineData("no change")]
    [InlineData("1")]
    [InlineData("i restarted it 3 times")]
    [InlineData("it takes two hours")]
    [InlineData("at 25")]
    [InlineData("at 13pm")]
    public void What_is_over_or_no_time_is_none(string words) => Assert.Null(At(words, Now));

    [Theory]
    [InlineData("don't ask me")]
    [InlineData("no need")]
    [InlineData("never mind")]
    [InlineData("Don't ask me, I'll tell you")]
    [InlineData("no reminder please")]
    public void Who_wants_no_question_says_so(string words) => Assert.IsType<SaidTime.Never>(Said(words));

    [Theory]
    [InlineData("ask me later")]
    [InlineData("remind me")]
    public void Later_is_no_time_in_particular(string words) => Assert.IsType<SaidTime.Later>(Said(words));

    [Theory]
    [InlineData("at 7", "2026-03-04 20:00", "2026-03-05 07:00")]
    [InlineData("at 11", "2026-03-04 12:00", "2026-03-05 11:00")]
    [InlineData("tonight at 1", "2026-03-04 22:00", "2026-03-05 01:00")]
    [InlineData("tomorrow", "2026-03-04 22:00", "2026-03-05 08:00")]
    [InlineData("at midnight o'clock 0:30", "2026-03-04 22:00", "2026-03-05 00:30")]
    [InlineData("sunday at 2:30", "2026-03-28 10:00", "2026-03-29 14:30")]
    [InlineData("sunday at 2:30 am", "2026-03-28 10:00", "2026-03-29 03:00")]
    public void The_next_time_that_makes_sense_is_meant(string words, string now, string expected) => Assert.Equal(expected, At(words, Local(now)));

    [Fact]
    public void A_time_that_comes_twice_is_its_first()
    {
        var at = Appointment.At(Said("sunday at 2:30 am")!, Local("2026-10-24 10:00"), Berlin);

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), at);
    }

    [Theory]
    [InlineData("I'm in Chicago", "America/Chicago")]
    [InlineData("that's eastern time", "America/New_York")]
    [InlineData("no change", null)]
    public void A_place_tells_the_time_zone(string words, string? zone) => Assert.Equal(zone, Shipped.Knowledge.Interpreter.Read(words).Zone);

    private static SaidTime? Said(string words) => Shipped.Knowledge.Interpreter.Read(words).Time;

    private static string? At(string words, DateTimeOffset now) =>
        Said(words) is { } said && Appointment.At(said, now, Berlin) is { } at ? TimeZoneInfo.ConvertTime(at, Berlin).ToString(Written, CultureInfo.InvariantCulture) : null;

    private static DateTimeOffset Local(string written)
    {
        var local = DateTime.ParseExact(written, Written, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Berlin.GetUtcOffset(local));
    }
}
