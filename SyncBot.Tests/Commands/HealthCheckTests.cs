using Microsoft.Extensions.Configuration;
using SyncBot.Tests.Conversations;
using SyncBot.Web;

namespace SyncBot.Tests.Commands;

public sealed class HealthCheckTests
{
    [Fact]
    public async Task A_server_that_lives_gives_0_and_one_that_is_away_1()
    {
        await using var alive = await LoopbackServer.StartAsync(context => context.Request.Path == "/healthz" ? Task.CompletedTask : throw new InvalidOperationException("It was asked for something else."));
        await using var ill = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        var yes = await SyncBotProcess.RunAsync(["healthcheck"], environment: [("ASPNETCORE_HTTP_PORTS", $"{alive.Address.Port}")]);
        var no = await SyncBotProcess.RunAsync(["healthcheck", "--urls", ill.Address.ToString()]);
        var away = await SyncBotProcess.RunAsync(["healthcheck"], environment: [("ASPNETCORE_URLS", $"http://*:{FreePort.Find()}")]);

        Assert.Equal((0, "", ""), yes);
        Assert.Equal(1, no.ExitCode);
        Assert.Contains("503", no.Errors, StringComparison.Ordinal);
        Assert.Equal(1, away.ExitCode);
        Assert.Contains("does not answer", Assert.Single(away.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:3978/")]
    [InlineData("http://localhost:8080/", "http_ports=8080")]
    [InlineData("http://localhost:8080/", "http_ports=8080;8081")]
    [InlineData("http://localhost:5000/", "urls=http://+:5000", "http_ports=8080")]
    [InlineData("http://localhost:5000/", "urls=https://*:5001;http://[::]:5000")]
    [InlineData("http://127.0.0.1:5000/", "urls=http://127.0.0.1:5000/")]
    [InlineData(null, "urls=https://+:5001")]
    [InlineData(null, "https_ports=8443")]
    public void It_asks_where_the_server_listens(string? expected, params string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine([.. settings.Select(s => $"--{s}")]).Build();

        Assert.Equal(expected, OwnAddress.Of(configuration)?.ToString());
    }
}
