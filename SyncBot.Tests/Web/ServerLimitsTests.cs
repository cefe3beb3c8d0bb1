using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SyncBot.Channels;
using SyncBot.Channels.DirectLine;
using SyncBot.Tests.Fuzzing;
using SyncBot.Tests.Web.Browser;

namespace SyncBot.Tests.Web;

/// <summary>Nobody holds the server by being slow, or fills it.</summary>
public sealed class ServerLimitsTests
{
    [Fact]
    public async Task Slow_bodies_slow_heads_and_silent_sockets_come_to_an_end()
    {
        await using var host = await ListeningHost.StartAsync();

        var limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal(BoundedBody.LargestOfAll, limits.MaxRequestBodySize);
        Assert.InRange(limits.MinRequestBodyDataRate!.GracePeriod, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.InRange(limits.MinRequestBodyDataRate.BytesPerSecond, 100, 1000);
        Assert.InRange(limits.MinResponseDataRate!.BytesPerSecond, 100, 1000);
        Assert.InRange(limits.RequestHeadersTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.InRange(limits.KeepAliveTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(3));
        Assert.InRange(StreamEndpoint.Options.KeepAliveTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("/widget/token")]
    [InlineData("/api/messages")]
    [InlineData("/sms/twilio")]
    public async Task A_body_that_only_drips_is_given_up(string path)
    {
        await using var host = await ListeningHost.StartAsync(settings: Channels.Sms.TextingPerson.Settings);
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await using var stream = client.GetStream();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {host.Address.Authority}\r\nContent-Length: 1000\r\n\r\n{{"), patience.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);

        Assert.Contains(" 408 ", await reader.ReadLineAsync(patience.Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xn--a")]
    [InlineData("xn--")]
    public async Task A_name_that_no_host_can_have_is_refused_with_a_reason(string name)
    {
        await using var host = await ListeningHost.StartAsync();
        using var connection = new RawConnection(host.Address);
        foreach (var path in (string[])["/api/messages", "/widget/token", "/sms/twilio", "/", "/widget/frame", "/v3/directline/conversations", "/nowhere"])
        {
            var request = new RawRequest { Target = path };
            request.Headers.Add(("Host", name));

            var answer = await connection.SendAsync(request);

            Assert.Equal(400, answer.Status);
            Assert.Contains("Host", answer.Body, StringComparison.Ordinal);
        }
    }
}
