using Microsoft.Extensions.Options;
using SyncBot.HandOff;

namespace SyncBot.Tests.HandOff;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("Mon-Fri 09:00-17:30", "2025-06-02T09:00Z", true)]   // a Monday
    [InlineData("Mon-Fri 09:00-17:30", "2025-06-02T08:59Z", false)]
    [InlineData("Mon-Fri 09:00-17:30", "2025-06-06T17:29Z", true)]
    [InlineData("Mon-Fri 09:00-17:30", "2025-06-06T17:30Z", false)]
    [InlineData("Mon-Fri 09:00-17:30", "2025-06-07T12:00Z", false)]
    [InlineData("Mon-Fri 09:00-17:30, Sat 10:00-12:00", "2025-06-07T11:00Z", true)]
    [InlineData("Mon-Fri 09:00-17:30, Sat 10:00-12:00", "2025-06-08T11:00Z", false)]
    [InlineData("Sun 10:00-12:00", "2025-06-08T11:00Z", true)]
    [InlineData("Fri-Mon 10:00-12:00", "2025-06-08T11:00Z", true)]
    [InlineData("Fri-Mon 10:00-12:00", "2025-06-02T11:00Z", true)]
    [InlineData("Fri-Mon 10:00-12:00", "2025-06-04T11:00Z", false)]
    [InlineData("", "2025-06-08T03:00Z", true)]
    public void The_desk_is_open_within_its_hours(string hours, string at, bool open) =>
        Assert.Equal(open, OpeningHours.Parse(hours, "UTC").IsOpen(DateTimeOffset.Parse(at)));

    [Theory]
    [InlineData("2025-01-06T13:59Z", false)]
    [InlineData("2025-01-06T14:00Z", true)]
    [InlineData("2025-07-07T12:59Z", false)]
    [InlineData("2025-07-07T13:00Z", true)]
    public void Hours_are_those_of_the_time_zone_summer_and_winter(string at, bool open) =>
        Assert.Equal(open, OpeningHours.Parse("Mon-Fri 09:00-17:00", "America/New_York").IsOpen(DateTimeOffset.Parse(at)));

    [Theory]
    [InlineData("Mon")]
    [InlineData("09:00-17:00")]
    [InlineData("Mon 9-17")]
    [InlineData("Mon 17:00-09:00")]
    [InlineData("Mon 09:00-09:00")]
    [InlineData("Mon-Tue-Wed 09:00-17:00")]
    [InlineData("Monday 09:00-17:00")]
    [InlineData("Mon 09:00-25:00")]
    [InlineData("Mon 09:00-17:00, nonsense")]
    public void Hours_that_cant_be_read_are_named(string hours)
    {
        var fault = Assert.Throws<FormatException>(() => OpeningHours.Parse(hours, "UTC"));

        Assert.Contains(hours.Split(", ")[^1], fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06-02T12:00Z", "Write to help@example.org")]
    [InlineData("2025-06-02T20:00Z", "We answer tomorrow. Write to help@example.org")]
    public void The_contact_says_when_nobody_is_there(string at, string contact)
    {
        var options = new HandOffOptions { Contact = "Write to help@example.org", OpeningHours = "Mon-Fri 09:00-17:30", ClosedText = "We answer tomorrow." };

        Assert.Equal(contact, new HandOffDesk(Options.Create(options), new ManualClock(DateTimeOffset.Parse(at))).Contact);
    }
}
