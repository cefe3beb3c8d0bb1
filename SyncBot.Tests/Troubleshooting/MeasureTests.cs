using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Troubleshooting;

public sealed class MeasureTests
{
    private static readonly Model Model = new ModelBuilder()
        .Causes(("any", 1))
        .Fact("battery", ["low", "fine"], measure: new Measure.Number([20]))
        .Fact("storage", ["free", "nearly-full", "full"], measure: new Measure.Share([0.9, 0.975]))
        .Fact("ios", ["17", "18", "26"], measure: new Measure.Release([new Version(17, 99), new Version(18, 99)]))
        .Fact("duration", ["today", "days", "weeks"], measure: new Measure.Time([0.9, 6.9]))
        .Fact("wifi", ["yes", "no"])
        .Build();

    [Theory]
    [InlineData("battery", "12%", "low")]
    [InlineData("battery", "20%", "low")]
    [InlineData("battery", "20.5%", "fine")]
    [InlineData("battery", "88", "fine")]
    [InlineData("battery", "low", "low")]
    [InlineData("battery", "0%", "low")]
    [InlineData("storage", "4.5 of 5 GB", "free")]
    [InlineData("storage", "4.7 of 5 GB", "nearly-full")]
    [InlineData("storage", "4.9 of 5 GB", "full")]
    [InlineData("storage", "6 of 5 GB", "full")]
    [InlineData("storage", "full", "full")]
    [InlineData("storage", "4.8 of 5", "nearly-full")]
    [InlineData("storage", "9%", "free")]
    [InlineData("storage", "98%", "full")]
    [InlineData("duration", "20 minutes", "today")]
    [InlineData("duration", "3 hours", "today")]
    [InlineData("duration", "36 hours", "days")]
    [InlineData("duration", "1 day", "days")]
    [InlineData("duration", "10 days", "weeks")]
    [InlineData("duration", "2 weeks", "weeks")]
    [InlineData("duration", "1 month", "weeks")]
    [InlineData("duration", "days", "days")]
    [InlineData("ios", "17.6.1", "17")]
    [InlineData("ios", "18", "18")]
    [InlineData("ios", "26.1", "26")]
    [InlineData("ios", "26 beta", "26")]
    [InlineData("ios", "26.1 beta", "26")]
    [InlineData("ios", "26.", "26")]
    [InlineData("wifi", "yes", "yes")]
    public void A_written_value_falls_into_a_band_limits_included(string fact, string written, string value) =>
        Assert.Equal(value, Model.Facts[fact].ValueOf(written));

    [Theory]
    [InlineData("battery", "")]
    [InlineData("battery", "empty")]
    [InlineData("battery", "-5%")]
    [InlineData("battery", ".")]
    [InlineData("storage", "4.7")]
    [InlineData("storage", "4.7 of GB")]
    [InlineData("storage", "5 of 0 GB")]
    [InlineData("storage", "98 %")]
    [InlineData("duration", "3")]
    [InlineData("duration", "3 moons")]
    [InlineData("ios", "new")]
    [InlineData("ios", "1.2.3.4.5")]
    [InlineData("wifi", "12%")]
    [InlineData("wifi", "Yes")]
    public void What_cannot_be_read_has_no_band(string fact, string written) => Assert.Null(Model.Facts[fact].ValueOf(written));

    [Fact]
    public void A_value_that_the_fact_does_not_have_has_no_likelihood() =>
        Assert.Throws<ArgumentException>(() => Model.Facts["wifi"].LikelihoodsOf("maybe"));

    [Fact]
    public void A_fact_that_is_equally_likely_whatever_the_cause_tells_nothing()
    {
        var model = new ModelBuilder()
            .Causes(("a", 1), ("b", 1))
            .Fact("flat", ["yes", "no"], [[0.3, 0.3]])
            .Fact("telling", ["yes", "no"], [[0.3, 0.4]])
            .Build();

        Assert.False(model.Facts["flat"].TellsCausesApart);
        Assert.True(model.Facts["telling"].TellsCausesApart);
    }
}
