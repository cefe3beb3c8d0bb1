using System.Globalization;
using System.Net;
using SyncBot.Channels.BotFramework;

namespace SyncBot.Tests.Channels.BotFramework;

public sealed class RetryAfterHandlerTests
{
    private readonly HurriedClock clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_is_put_off_is_sent_again_when_the_channel_says(int status)
    {
        var (final, sent) = await SendAsync((status, "2"), (status, "1"), (201, null));

        Assert.Equal((HttpStatusCode.Created, 3), (final, sent));
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)], clock.Waits);
    }

    [Fact]
    public async Task A_date_is_understood_and_a_date_that_has_passed_means_now()
    {
        var (final, sent) = await SendAsync((429, clock.GetUtcNow().AddSeconds(3).ToString("r", CultureInfo.InvariantCulture)), (429, clock.GetUtcNow().AddDays(-3).ToString("r", CultureInfo.InvariantCulture)), (200, null));

        Assert.Equal((HttpStatusCode.OK, 3), (final, sent));
        Assert.Equal(TimeSpan.FromSeconds(3), clock.Waits[0]);
        Assert.True(clock.Waits.Count == 1 || clock.Waits[1] == TimeSpan.Zero);
    }

    [Theory]
    [InlineData(400, "1")]
    [InlineData(401, "1")]
    [InlineData(403, "1")]
    [InlineData(408, "1")]
    [InlineData(412, "1")]
    [InlineData(500, "1")]
    [InlineData(502, "1")]
    [InlineData(504, "1")]
    [InlineData(429, null)]
    [InlineData(503, null)]
    [InlineData(429, "9")]
    [InlineData(429, "86400")]
    [InlineData(429, "soon")]
    [InlineData(429, "-1")]
    public async Task Anything_else_is_not_repeated(int status, string? retryAfter)
    {
        var (final, sent) = await SendAsync((status, retryAfter), (201, null));

        Assert.Equal(((HttpStatusCode)status, 1), (final, sent));
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task The_waits_together_are_bounded()
    {
        var (final, sent) = await SendAsync((429, "5"), (429, "5"), (201, null));

        Assert.Equal((HttpStatusCode.TooManyRequests, 2), (final, sent));
    }

    [Fact]
    public async Task The_tries_are_bounded()
    {
        var (final, sent) = await SendAsync((429, "0"), (429, "0"), (503, "0"), (429, "0"), (201, null));

        Assert.Equal((HttpStatusCode.TooManyRequests, 4), (final, sent));
    }

    private async Task<(HttpStatusCode Final, int Sent)> SendAsync(params (int Status, string? RetryAfter)[] answers)
    {
        var channel = new ScriptedChannel(answers);
        using var client = new HttpClient(new RetryAfterHandler(clock) { InnerHandler = channel });
        using var content = new StringContent("an activity");
        using var response = await client.PostAsync(new Uri("https://smba.trafficmanager.net/"), content);
        Assert.All(channel.Bodies, b => Assert.Equal("an activity", b));
        return (response.StatusCode, channel.Bodies.Count);
    }

    private sealed class ScriptedChannel((int Status, string? RetryAfter)[] answers) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (status, retryAfter) = answers[Bodies.Count];
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            var response = new HttpResponseMessage((HttpStatusCode)status);
            if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return response;
        }
    }
}
