using System.Globalization;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Dialogs;

/// <summary>When the bot asks by itself: what it promises, and what ends the promise.</summary>
public sealed class CheckInTests
{
    private const string Overnight = "wifi-and-power-overnight";
    private const string Berlin = "Europe/Berlin";

    // Ten in the morning in Berlin, a Monday.
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ManualClock clock = new(Start);
    private readonly Listener listener;
    private CaseFile file = null!;

    public CheckInTests()
    {
        listener = new Listener(Shipped.Knowledge, new Voice(Shipped.Knowledge), clock, () => "ABCDEFG");
        Turn(ChannelProfile.Rich, new Case("ABCDEFG", Start) { Zone = new PersonZone(Berlin, IsSaid: false), Advances = 1, Pending = new Move.Try(Overnight) });
    }

    private CheckIn? Set => file.Case!.CheckIn;

    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-03 08:00")]
    [InlineData("2026-03-02 23:30", "2026-03-03 08:00")]
    [InlineData("2026-03-03 02:00", "2026-03-03 08:00")]
    [InlineData("2026-03-28 22:00", "2026-03-29 08:00")]
    public void What_needs_a_night_is_asked_about_in_the_morning(string now, string expected)
    {
        At(now);

        Say("later");

        Assert.Equal(expected, Local(Set!.At));
    }

    [Theory]
    [InlineData("I'll do it tonight", "2026-03-03 08:00")]
    [InlineData("tonight", "2026-03-03 08:00")]
    [InlineData("I'll do it tomorrow", "2026-03-04 08:00")]
    [InlineData("I'll do it tonight, ask me tomorrow at 9", "2026-03-03 09:00")]
    [InlineData("remind me on friday evening", "2026-03-06 19:00")]
    [InlineData("tomorrow at noon", "2026-03-03 12:00")]
    [InlineData("tomorrow evening", "2026-03-04 08:00")]
    [InlineData("tomorrow at 7pm", "2026-03-03 19:00")]
    [InlineData("in an hour", "2026-03-03 08:00")]
    [InlineData("ask me in 2 months", "2026-03-03 08:00")]
    public void The_person_says_when(string words, string expected)
    {
        Say(words);

        Assert.Equal((expected, Overnight), (Local(Set!.At), Set.Fix));
        Assert.IsType<Move.CheckBack>(file.Case!.Pending);
    }

    [Theory]
    [InlineData("make that 10", "2026-03-03 10:00")]
    [InlineData("at half past nine", "2026-03-03 09:30")]
    [InlineData("tomorrow at 7 pm would be better", "2026-03-03 19:00")]
    [InlineData("in two days", "2026-03-04 10:00")]
    [InlineData("tonight at 10pm", "2026-03-02 22:00")]
    [InlineData("later", "2026-03-03 08:00")]
    [InlineData("hm what about my photos", "2026-03-03 08:00")]
    public void The_time_can_be_changed_until_then(string words, string expected)
    {
        Say("later");

        Say(words);

        Assert.Equal(expected, Local(Set!.At));
    }

    [Fact]
    public void Who_insists_is_asked_before_it_can_have_worked()
    {
        Say("later");
        Say("ask me in an hour");
        Say("ask me in an hour");

        Assert.Equal(Start.AddHours(1), Set!.At);
    }

    [Theory]
    [InlineData("don't ask me")]
    [InlineData("never mind")]
    [InlineData("it worked")]
    [InlineData("couldn't do it")]
    [InlineData("talk to a person")]
    [InlineData("stop")]
    [InlineData("start over")]
    [InlineData("back")]
    public void It_ends_with_what_leads_elsewhere(string words)
    {
        Say("later");

        Say(words);

        Assert.Null(Set);
    }

    [Fact]
    public void It_is_asked_when_it_is_due_once_more_a_day_later_and_then_left()
    {
        Say("later");
        Assert.Null(Ask());
        At("2026-03-03 08:00");

        Assert.IsType<Heard.Again>(Ask());
        Assert.Equal(("2026-03-04 08:00", 1), (Local(Set!.At), Set.Repeats));
        Assert.Null(Ask());
        At("2026-03-04 08:01");
        Assert.IsType<Heard.Again>(Ask());
        Assert.Null(Set);
        At("2026-03-05 08:01");
        Assert.Null(Ask());
    }

    [Fact]
    public void To_be_asked_is_no_message_of_the_person()
    {
        Say("later");
        var before = file.Case!;
        At("2026-03-03 08:00");

        Ask();

        Assert.Equal((before.Round, before.HeardAt, before.MovedAt, before.Idle, before.Advances, before.Events, before.Pending), (file.Case!.Round, file.Case.HeardAt, file.Case.MovedAt, file.Case.Idle, file.Case.Advances, file.Case.Events, file.Case.Pending));
    }

    [Fact]
    public void Who_answers_is_not_welcomed_back_and_picks_from_what_was_shown_last()
    {
        Say("later");
        At("2026-03-03 08:00");
        Ask();
        At("2026-03-03 08:05");

        var heard = Say("4");

        Assert.Equal((Shipped.Knowledge.Wording.Line(Line.CheckInSet), "2026-03-04 08:00", 0), (Assert.IsType<Reply.Text>(Assert.IsType<Heard.Aside>(heard).Reply).Words, Local(Set!.At), Set.Repeats));
    }

    [Fact]
    public void Who_writes_when_it_is_due_is_not_asked_again_at_once()
    {
        Say("later");
        At("2026-03-03 08:30");

        Say("hello");

        Assert.Equal(("2026-03-04 08:00", 1), (Local(Set!.At), Set.Repeats));
        Assert.Null(Ask());
    }

    [Theory]
    [InlineData("tomorrow at 6 am", "2026-03-03 08:00")]
    [InlineData("tomorrow at 22:00", "2026-03-04 08:00")]
    [InlineData("tomorrow at 20:59", "2026-03-03 20:59")]
    public void No_phone_rings_at_night(string words, string expected)
    {
        Turn(ChannelProfile.TextMessages);

        Say(words);

        Assert.Equal(expected, Local(Set!.At));
    }

    [Fact]
    public void What_comes_due_late_waits_until_phones_may_ring()
    {
        Turn(ChannelProfile.TextMessages);
        Say("tomorrow at 20:30");
        At("2026-03-03 23:00");

        Assert.Null(Ask());
        Assert.Equal("2026-03-04 08:00", Local(Set!.At));
    }

    [Fact]
    public void A_place_moves_what_the_clock_shows()
    {
        Say("ask me tomorrow at 9");

        Say("I'm in New York");

        Assert.Equal(("2026-03-03 15:00", "America/New_York", true), (Local(Set!.At), Set.Zone, file.Case!.Zone!.IsSaid));
    }

    [Fact]
    public void Nothing_is_promised_where_nobody_is_reached()
    {
        Turn(ChannelProfile.Plain with { Reach = Reach.None });

        Say("later");

        Assert.Null(Set);
    }

    [Fact]
    public void Elsewhere_the_promise_goes_on_as_that_channel_can()
    {
        Turn(ChannelProfile.Rich with { Reach = Reach.WhileOpen });
        Say("ask me tomorrow at 22:00");
        Assert.True(Set!.IsOnlyHere);

        Turn(ChannelProfile.TextMessages);
        Say("hello");

        Assert.Equal(("2026-03-04 08:00", false), (Local(Set!.At), Set.IsOnlyHere));
    }

    [Fact]
    public void Who_closes_the_page_can_be_reminded_elsewhere()
    {
        Turn(ChannelProfile.Rich with { Reach = Reach.WhileOpen });
        Say("later");

        Assert.Equal(new Heard.Elsewhere(InCalendar: false), Say("text me instead"));
        Assert.Equal(new Heard.Elsewhere(InCalendar: true), Say("calendar file"));
        Assert.NotNull(Set);
    }

    [Fact]
    public void The_calendar_has_the_time_and_the_steps()
    {
        Say("later");

        var entry = new CheckInCalendar(Shipped.Knowledge).EntryFor(file.Case!)!;

        Assert.Equal((Set!.At, $"ABCDEFG-{Overnight}-iphone@syncbot"), (entry.Start, entry.Id));
        Assert.StartsWith("1. Join a Wi-Fi network", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_page_may_be_closed_it_says_so_and_offers_what_there_is()
    {
        Turn(ChannelProfile.Rich with { Reach = Reach.WhileOpen });
        Say("later");

        var (with, without) = (new Voice(Shipped.Knowledge, settings: null, new EveryWay()).For(file.Case!), new Voice(Shipped.Knowledge).For(file.Case!));

        Assert.Contains("I'll ask you here tomorrow at 8:00 how it went. I can't reach you once this page is closed", Assert.IsType<Reply.Question>(with).Note, StringComparison.Ordinal);
        Assert.Equal(["Don't ask me", "Text me instead", "Calendar file"], with.Buttons.TakeLast(3).Select(b => b.Label));
        Assert.Equal("Don't ask me", without.Buttons[^1].Label);
    }

    private static string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(at, Berlin).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private void At(string local) => clock.Now = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(Berlin)));

    private void Turn(ChannelProfile profile, Case? @case = null) => file = new CaseFile(profile, @case ?? file.Case);

    private Heard Say(string words)
    {
        Turn(file.Profile);
        return listener.Hear(file, new Said(words, ""), arrives: false);
    }

    private Heard? Ask()
    {
        Turn(file.Profile);
        return listener.CheckIn(file);
    }

    private sealed class EveryWay : IReachDesk
    {
        public string? Number => "+1 555 0100";

        public Uri? CalendarFor(Case @case) => new($"https://bot.example/calendar/{@case.Id}");
    }
}
