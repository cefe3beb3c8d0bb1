using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace SyncBot.Tests.BotFramework.Recognizers;

/// <summary>What is said is said on Wednesday, 14 January 2026, at half past three in the afternoon.</summary>
public sealed class DateTimeModelTests
{
    private static readonly DateTime Now = new(2026, 1, 14, 15, 30, 0);

    [Theory]
    [InlineData("it stopped yesterday", "yesterday", "2026-01-13")]
    [InlineData("since the update the day before yesterday", "the day before yesterday", "2026-01-12")]
    [InlineData("i changed it last monday", "last monday", "2026-01-05")]
    [InlineData("this past friday it broke", "this past friday", "2026-01-09")]
    [InlineData("on monday of last week", "monday of last week", "2026-01-05")]
    [InlineData("two days ago", "two days ago", "2026-01-12")]
    [InlineData("about a week ago", "a week ago", "2026-01-07")]
    [InlineData("a couple of weeks ago", "a couple of weeks ago", "2025-12-31")]
    [InlineData("in 3 days", "in 3 days", "2026-01-17")]
    [InlineData("on 3/6/2026", "3/6/2026", "2026-03-06")]
    [InlineData("on 2026-03-06.", "2026-03-06", "2026-03-06")]
    [InlineData("june 3rd, 2025", "june 3rd, 2025", "2025-06-03")]
    [InlineData("the 21st of march 2025", "the 21st of march 2025", "2025-03-21")]
    [InlineData("on the 20th of last month", "the 20th of last month", "2025-12-20")]
    public void A_date_that_is_certain_has_one_value(string query, string text, string date)
        => AssertFound(query, text, "date", $"{date} {date}");

    [Theory]
    [InlineData("monday", "monday", "XXXX-WXX-1 2026-01-12|XXXX-WXX-1 2026-01-19")]
    [InlineData("on wednesday", "wednesday", "XXXX-WXX-3 2026-01-07|XXXX-WXX-3 2026-01-14")]
    [InlineData("on june 3", "june 3", "XXXX-06-03 2025-06-03|XXXX-06-03 2026-06-03")]
    [InlineData("the third of january", "third of january", "XXXX-01-03 2026-01-03|XXXX-01-03 2027-01-03")]
    [InlineData("3/6", "3/6", "XXXX-03-06 2025-03-06|XXXX-03-06 2026-03-06")]
    [InlineData("25/12", "25/12", "XXXX-12-25 2025-12-25|XXXX-12-25 2026-12-25")]
    [InlineData("on the 21st", "the 21st", "XXXX-XX-21 2025-12-21|XXXX-XX-21 2026-01-21")]
    public void A_date_that_may_be_past_or_future_has_both(string query, string text, string values)
        => AssertFound(query, text, "date", values);

    [Theory]
    [InlineData("at 9pm", "9pm", "T21 21:00:00")]
    [InlineData("9:30 p.m.", "9:30 p.m.", "T21:30 21:30:00")]
    [InlineData("at 9", "9", "T09 09:00:00|T21 21:00:00")]
    [InlineData("half past ten", "half past ten", "T10:30 10:30:00|T22:30 22:30:00")]
    [InlineData("a quarter to nine in the evening", "a quarter to nine in the evening", "T20:45 20:45:00")]
    [InlineData("nine thirty", "nine thirty", "T09:30 09:30:00|T21:30 21:30:00")]
    [InlineData("10 in the morning", "10 in the morning", "T10 10:00:00")]
    [InlineData("3 o'clock", "3 o'clock", "T03 03:00:00|T15 15:00:00")]
    [InlineData("around noon", "around noon", "T12 12:00:00 approx")]
    public void A_time_may_be_before_and_after_noon(string query, string text, string values)
        => AssertFound(query, text, "time", values);

    [Theory]
    [InlineData("yesterday at 9pm", "yesterday at 9pm", "2026-01-13T21 2026-01-13 21:00:00")]
    [InlineData("9pm yesterday", "9pm yesterday", "2026-01-13T21 2026-01-13 21:00:00")]
    [InlineData("last night around 9", "last night around 9", "2026-01-13T21 2026-01-13 21:00:00")]
    [InlineData("an hour ago", "an hour ago", "2026-01-14T14:30:00 2026-01-14 14:30:00")]
    [InlineData("in 5 minutes", "in 5 minutes", "2026-01-14T15:35:00 2026-01-14 15:35:00")]
    [InlineData("just now", "now", "PRESENT_REF 2026-01-14 15:30:00")]
    [InlineData("two days ago at 9:30 am", "two days ago at 9:30 am", "2026-01-12T09:30 2026-01-12 09:30:00")]
    public void A_date_and_a_time_are_one(string query, string text, string values)
        => AssertFound(query, text, "datetime", values);

    [Theory]
    [InlineData("for 2 days", "2 days", "P2D 172800")]
    [InlineData("an hour", "an hour", "PT1H 3600")]
    [InlineData("for a couple of hours", "a couple of hours", "PT2H 7200")]
    [InlineData("a few weeks", "a few weeks", "P3W 1814400")]
    [InlineData("one and a half hours", "one and a half hours", "PT1.5H 5400")]
    [InlineData("half an hour", "half an hour", "PT0.5H 1800")]
    [InlineData("twenty-four hours", "twenty-four hours", "PT24H 86400")]
    [InlineData("1 hour and 30 minutes", "1 hour and 30 minutes", "PT1H30M 5400")]
    [InlineData("all day", "all day", "P1D 86400")]
    [InlineData("more than a week", "more than a week", "P1W 604800 more")]
    [InlineData("5min", "5min", "PT5M 300")]
    public void A_duration_has_its_seconds(string query, string text, string values)
        => AssertFound(query, text, "duration", values);

    [Theory]
    [InlineData("last week", "last week", "2026-W02 2026-01-05 2026-01-12")]
    [InlineData("this weekend", "this weekend", "2026-W03-WE 2026-01-17 2026-01-19")]
    [InlineData("in march", "march", "XXXX-03 2025-03-01 2025-04-01|XXXX-03 2026-03-01 2026-04-01")]
    [InlineData("march 2025", "march 2025", "2025-03 2025-03-01 2025-04-01")]
    [InlineData("for the past 3 days", "past 3 days", "(2026-01-11,2026-01-14,P3D) 2026-01-11 2026-01-14")]
    [InlineData("from monday to wednesday", "from monday to wednesday", "(XXXX-WXX-1,XXXX-WXX-3,P2D) 2026-01-12 2026-01-14")]
    [InlineData("late july", "late july", "XXXX-07 2025-07-16 2025-08-01 end|XXXX-07 2026-07-16 2026-08-01 end")]
    [InlineData("earlier this week", "earlier this week", "2026-W03 2026-01-12 2026-01-14")]
    [InlineData("since yesterday", "since yesterday", "2026-01-13 2026-01-13 since datetimepoint")]
    [InlineData("until friday", "until friday", "XXXX-WXX-5 2026-01-09 before datetimepoint|XXXX-WXX-5 2026-01-16 before datetimepoint")]
    [InlineData("since last week", "since last week", "2026-W02 2026-01-05 since datetimerange")]
    public void A_range_of_dates_has_a_start_or_an_end(string query, string text, string values)
        => AssertFound(query, text, "daterange", values);

    [Theory]
    [InlineData("in the morning", "in the morning", "timerange", "TMO 08:00:00 12:00:00")]
    [InlineData("since 9pm", "since 9pm", "timerange", "T21 21:00:00 since datetimepoint")]
    [InlineData("from 10pm to 6am", "from 10pm to 6am", "timerange", "(T22,T06,PT8H) 22:00:00 06:00:00")]
    [InlineData("this morning", "this morning", "datetimerange", "2026-01-14TMO 2026-01-14 08:00:00 2026-01-14 12:00:00")]
    [InlineData("since last night", "since last night", "datetimerange", "2026-01-13TNI 2026-01-13 20:00:00 since")]
    [InlineData("monday evening", "monday evening", "datetimerange",
        "XXXX-WXX-1TEV 2026-01-12 16:00:00 2026-01-12 20:00:00|XXXX-WXX-1TEV 2026-01-19 16:00:00 2026-01-19 20:00:00")]
    [InlineData("the last 2 hours", "last 2 hours", "datetimerange",
        "(2026-01-14T13:30:00,2026-01-14T15:30:00,PT2H) 2026-01-14 13:30:00 2026-01-14 15:30:00")]
    [InlineData("since yesterday at 5pm", "since yesterday at 5pm", "datetimerange", "2026-01-13T17 2026-01-13 17:00:00 since datetimepoint")]
    [InlineData("every day", "every day", "set", "P1D not resolved")]
    [InlineData("every 2 hours", "every 2 hours", "set", "PT2H not resolved")]
    public void Other_ranges_and_what_comes_again_have_their_type(string query, string text, string type, string values)
        => AssertFound(query, text, type, values);

    [Fact]
    public void What_is_found_stands_in_the_order_of_its_place()
    {
        var results = Find("Paused since Monday, I restarted it twice yesterday at 9 pm and waited 2 hours");

        Assert.Equal("since monday|yesterday at 9 pm|2 hours", string.Join('|', results.Select(result => result.Text)));
        Assert.Equal((7, 18), (results[0].Start, results[0].End));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the messages do not sync")]
    [InlineData("battery 12% and yellow icon")]
    [InlineData("4.7 of 5 GB, 41,203 messages")]
    [InlineData("iphone 15 pro max, ios 18.2.1")]
    [InlineData("call me at 555-0142")]
    [InlineData("you may be right, may i ask")]
    [InlineData("good morning")]
    [InlineData("the second one, for the first time")]
    [InlineData("192.168.1.1")]
    public void What_is_no_time_is_not_found(string query)
        => Assert.Empty(Find(query));

    [Fact]
    public void English_of_other_countries_puts_the_day_first()
    {
        var result = Assert.Single(DateTimeRecognizer.RecognizeDateTime("3/6/2026", "en-gb", refTime: Now));

        Assert.Equal("2026-06-03 2026-06-03", Written(result));
    }

    [Fact]
    public void A_language_without_a_model_is_read_as_english_or_refused()
    {
        var recognizer = new DateTimeRecognizer(Culture.English);

        Assert.Equal("datetime", recognizer.GetDateTimeModel("sv-se").ModelTypeName);
        Assert.Throws<ArgumentException>(() => recognizer.GetDateTimeModel("sv-se", fallbackToDefaultCulture: false));
    }

    [Fact]
    public void Without_a_time_to_be_seen_from_it_is_now()
        => Assert.Equal("PRESENT_REF", Values(Assert.Single(DateTimeRecognizer.RecognizeDateTime("now", Culture.English)))[0]["timex"]);

    private static List<ModelResult> Find(string query) => DateTimeRecognizer.RecognizeDateTime(query, Culture.English, refTime: Now);

    private static void AssertFound(string query, string text, string type, string values)
    {
        var result = Assert.Single(Find(query));

        Assert.Equal((text, "datetimeV2." + type), (result.Text, result.TypeName));
        Assert.Equal(text, query[result.Start..(result.End + 1)]);
        Assert.Equal(values, Written(result));
        Assert.All(Values(result), value => Assert.Contains(type, value["type"], StringComparison.Ordinal));
    }

    private static IList<Dictionary<string, string>> Values(ModelResult result) => (IList<Dictionary<string, string>>)result.Resolution[ResolutionKey.ValueSet];

    private static string Written(ModelResult result) => string.Join('|', Values(result).Select(value =>
        string.Join(' ', new[] { "timex", "value", "start", "end", "Mod", "sourceEntity" }.Where(value.ContainsKey).Select(key => value[key]))));
}
