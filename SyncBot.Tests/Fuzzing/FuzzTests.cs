using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SyncBot.Tests.Channels.Sms;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.Web.Browser;
using Xunit.Abstractions;

namespace SyncBot.Tests.Fuzzing;

/// <summary>Whatever is sent to whatever endpoint, the host has nothing to reproach itself with, and goes on.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Short = 1_200;
    private const int Long = 50_000;
    private const int FaultsShown = 12;
    private const int Connections = 4;
    private const int People = 12;

    // Within the lifetime of the tokens, and of the addresses of sockets.
    private const int Round = 2_000;

    // Some wish for answers at an address where nobody listens, and some are gone before the answer is there.
    private static readonly string[] NobodysFault = ["Connection refused", "was canceled"];

    [Fact]
    public Task Nothing_that_is_sent_makes_a_5xx() => FuzzAsync(first: 1, Short);

    [Fact]
    [Trait("Tier", "Long")]
    public Task Nothing_of_fifty_thousand_requests_makes_a_5xx() => FuzzAsync(first: 1_000_000, Long);

    private async Task FuzzAsync(int first, int count)
    {
        var (log, watch, statuses, faults) = (new LogRecorder(), Stopwatch.StartNew(), new ConcurrentDictionary<int, int>(), new ConcurrentQueue<string>());
        await using var host = await ListeningHost.StartAsync(builder => builder.Logging.SetMinimumLevel(LogLevel.Error).AddProvider(log), ["RateLimits:Enabled=false", $"DirectLine:Secret={Forge.Secret}", .. TextingPerson.Settings]);
        foreach (var round in Enumerable.Range(first, count).Chunk(Round))
        {
            var forge = new Forge(host.Address, [.. await Task.WhenAll(Enumerable.Range(0, People).Select(_ => PersonAsync(host)))]);
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(async lane =>
            {
                using var connection = new RawConnection(host.Address);
                foreach (var seed in round.Where(s => s % Connections == lane))
                {
                    var request = forge.Make(seed);
                    var answer = await connection.SendAsync(request);
                    statuses.AddOrUpdate(answer.Status, 1, (_, n) => n + 1);
                    if (answer.Status >= 500 || (answer.Status == 0 && request.Framing is null)) faults.Enqueue($"{seed}: {answer.Status} {answer.Body[..Math.Min(answer.Body.Length, 1500)]}\n{request}");
                }
            }));
        }

        output.WriteLine($"{count} requests in {watch.Elapsed.TotalSeconds:F0} s: {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key} × {s.Value}"))}.");
        Assert.True(faults.IsEmpty, $"{faults.Count} of {count} requests are answered with 5xx or not at all.\n\n{string.Join("\n\n", faults.Take(FaultsShown))}");
        await CheckThatPeopleAreHelpedAsync(host);
        var errors = log.Errors.Where(e => !NobodysFault.Any(f => e.Contains(f, StringComparison.Ordinal))).ToList();
        Assert.True(errors.Count == 0, $"{errors.Count} errors were logged.\n\n{string.Join("\n\n", errors.Take(FaultsShown))}");
    }

    private static async Task<(string Conversation, string Token, string Stream)> PersonAsync(ListeningHost host)
    {
        var (conversation, token, _) = await host.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/v3/directline/conversations"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await host.Http.SendAsync(request);
        using var answer = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return (conversation, token, answer.RootElement.GetProperty("streamUrl").GetString()!);
    }

    private static async Task CheckThatPeopleAreHelpedAsync(ListeningHost host)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        var visitor = new Visitor(http, "webchat", "afterwards", "afterwards");

        await visitor.SayAsync("my messages say syncing with icloud paused, low power mode is on");
        await visitor.SayAsync("it worked");

        Assert.Equal("resolved", visitor.Last.Move);
    }
}
