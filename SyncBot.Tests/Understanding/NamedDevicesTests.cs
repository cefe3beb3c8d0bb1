using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class NamedDevicesTests
{
    [Theory]
    [InlineData("paused on both my iphone and my ipad", "iphone also, ipad also")]
    [InlineData("messages paused on my mac and iphone", "mac also, iphone also")]
    [InlineData("auf meinem iphone und dem ipad ist die synchronisierung pausiert", "iphone also, ipad also")]
    [InlineData("la synchro est en pause sur mon iphone et sur mon ipad", "iphone also, ipad also")]
    [InlineData("está en pausa en mi iphone y en mi ipad", "iphone also, ipad also")]
    [InlineData("está pausado no meu iphone e no meu ipad", "iphone also, ipad also")]
    [InlineData("iphoneとipadの両方で一時停止になっています", "iphone also, ipad also")]
    [InlineData("changed my apple password on the ipad, since then iphone messages say syncing paused", "ipad, iphone")]
    [InlineData("updated both my iphone and my ipad, now my mac says paused", "iphone, ipad, mac")]
    [InlineData("the ipad works now", "ipad worked")]
    [InlineData("iphone fixed, ipad not", "iphone worked, ipad no-change")]
    [InlineData("it works on my iphone now but not on my ipad", "iphone worked, ipad no-change")]
    [InlineData("freed some space on my mac and it worked", "mac")]
    [InlineData("still paused", "")]
    public void What_is_said_of_each_device_is_told_apart(string text, string devices) =>
        Assert.Equal(devices, string.Join(", ", Shipped.Knowledge.Interpreter.Read(text).Devices.Select(d => $"{d.Id}{(d.IsOneOfSeveral ? " also" : "")}{(d.Outcome is null ? "" : $" {d.Outcome}")}")));
}
