using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Deployment;

/// <summary>What happens to whoever is there when the system tells the host to end.</summary>
public sealed class ShutdownTests
{
    // Longer than the two seconds that the command line gives a program by itself.
    private static readonly TimeSpan Meanwhile = TimeSpan.FromSeconds(3);

    [SkippableFact]
    public async Task A_turn_that_has_begun_is_finished_a_socket_is_closed_properly_and_the_exit_code_is_0()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no signals on Windows.");
        using var folder = new TempFolder();
        using var served = await ServedHost.StartAsync(folder);
        var visitor = new Visitor(served.Http, "emulator", "user", "conversation");
        var message = visitor.Activity("message");
        message["text"] = "low power mode is on";
        using var body = new SlowBody(Encoding.UTF8.GetBytes(message.ToString()));
        using var socket = await ListenAsync(served.Http);

        // The body is asked for by the host once it has begun to read: whatever has not come so far is not promised an answer.
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = served.Http.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = body };
        request.Headers.ExpectContinue = true;
        var answering = patient.SendAsync(request);
        await body.Begun;

        served.Terminate();
        while (await DirectLineClient.NextAsync(socket) is not null)
        {
            // What was said before.
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
        await Task.Delay(Meanwhile, TimeProvider.System);
        body.Release();

        using var answer = await answering;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Low Power Mode", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
        Assert.Equal(0, await served.EndAsync());
    }

    private static async Task<ClientWebSocket> ListenAsync(HttpClient http)
    {
        using var token = await http.PostAsJsonAsync("/widget/token", new { });
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        begin.Headers.Authorization = new("Bearer", (string)JObject.Parse(await token.Content.ReadAsStringAsync())["token"]!);
        using var begun = await http.SendAsync(begin);
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)JObject.Parse(await begun.Content.ReadAsStringAsync())["streamUrl"]!), CancellationToken.None);
        return socket;
    }
}
