using System.Net;
using SyncBot.Limits;

namespace SyncBot.Tests.Limits;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.8", false, false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true, true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true, true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false, true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:2:2::1", false, false)]
    [InlineData("fe80::1%3", "fe80::2%4", true, true)]
    public void Addresses_that_one_subscriber_may_have_count_as_one(string one, string other, bool same, bool sameSite)
    {
        var (a, b) = (IPAddress.Parse(one), IPAddress.Parse(other));

        Assert.Equal((same, sameSite), (Network.Of(a) == Network.Of(b), Network.OfSite(a) == Network.OfSite(b)));
    }
}
