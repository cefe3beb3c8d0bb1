using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SyncBot.Storage;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Web;

public sealed class HealthTests
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task The_health_checks_and_all_documents_answer(string environment)
    {
        await using var host = await TestHost.StartAsync(environment);

        Assert.Equal("healthy", await host.Http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        Assert.Equal("ready", await host.Http.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
        foreach (var path in new[] { "/", "/widget/frame", "/demo", "/widget.js" })
        {
            using var response = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_store_that_does_not_answer_makes_it_alive_but_not_ready()
    {
        await using var host = await TestHost.StartAsync();
        await host.Services.GetRequiredService<OpenStore>().DisposeAsync();

        using var ready = await host.Http.GetAsync(new Uri("/readyz", UriKind.Relative));
        using var healthy = await host.Http.GetAsync(new Uri("/healthz", UriKind.Relative));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, healthy.StatusCode));
        Assert.NotEmpty(await ready.Content.ReadAsStringAsync());
    }
}
