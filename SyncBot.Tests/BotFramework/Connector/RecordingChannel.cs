using System.Net;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Connector;

/// <summary>A channel that notes every request, and answers each as it was told to.</summary>
internal sealed class RecordingChannel : HttpMessageHandler
{
    private int _sent;

    public List<(string Request, JToken? Body)> Requests { get; } = [];

    public List<HttpRequestMessage> Messages { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>What it answers; an id that counts up if null.</summary>
    public string? Answer { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(($"{request.Method} {request.RequestUri!.AbsoluteUri}", body is null ? null : JToken.Parse(body)));
        Messages.Add(request);
        return new HttpResponseMessage(Status) { Content = new StringContent(Answer ?? $$"""{"id": "id-{{++_sent}}"}""") };
    }
}
