using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.Sms;

/// <summary>Text messages that come by Azure Bot Service, under the numbers themselves.</summary>
public sealed class AzureSmsTests(SharedHost host) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Nothing_is_kept_or_logged_under_a_number_and_the_case_goes_on()
    {
        var person = new Visitor(host.Host.Http, "sms", "+15557654399", "+15557654399-+15550001111");
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        var turn = await person.SayAsync("no change");

        Assert.Equal(["low-power-off no-change"], turn.Attempts);
        Assert.DoesNotContain("5557654399", await host.Host.ReadStoreAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Host.Log.Lines, l => l.Contains("5557654399", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_stop_nothing_is_said_until_start()
    {
        var person = new Visitor(host.Host.Http, "sms", "+15557654398", "+15557654398-+15550001111");
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        Assert.Empty((await person.SayAsync("STOP")).Activities);
        Assert.Empty((await person.SayAsync("no change")).Activities);
        Assert.Empty((await person.SayAsync("START")).Activities);
        Assert.NotEmpty((await person.SayAsync("no change")).Messages);
    }
}
