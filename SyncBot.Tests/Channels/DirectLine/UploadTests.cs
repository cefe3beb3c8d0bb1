using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.DirectLine;

public sealed class UploadTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[100]];

    [Fact]
    public async Task A_picture_is_answered_with_the_wish_for_words_and_is_not_kept()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        await client.SayAsync("my iphone says syncing with icloud paused");

        using var answer = await UploadAsync(client, """{"type":"message","channelData":{"clientActivityID":"7"}}""", ("IMG_0001.png", "image/png", Picture));
        var activities = await client.ActivitiesAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var echo = Assert.Single(activities, a => (string?)a.SelectToken("channelData.clientActivityID") == "7");
        Assert.Equal(("IMG_0001.png", null), ((string?)echo.SelectToken("attachments[0].name"), (string?)echo.SelectToken("attachments[0].contentUrl")));
        Assert.Contains(shared.Label(Line.PictureSeen), activities.Last(a => (string?)a["type"] == "message").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_that_come_with_a_picture_count()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        using var answer = await UploadAsync(client, """{"type":"message","text":"my ipad says syncing with icloud paused"}""", ("a.jpg", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[50]]));
        var activities = await client.ActivitiesAsync();

        Assert.Contains(shared.Label(Line.PictureSeen), activities.Last(a => (string?)a["type"] == "message").ToString(), StringComparison.Ordinal);
        Assert.Equal("ipad", (string?)activities.Last(a => (string?)a["type"] == "trace").SelectToken("value.facts.device"));
    }

    [Fact]
    public async Task A_picture_before_a_word_is_met_with_a_greeting()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        using var answer = await UploadAsync(client, """{"type":"message"}""", ("a.png", "image/png", Picture));

        Assert.Contains(shared.Label(Line.PictureSeen), (await client.ActivitiesAsync()).Last(a => (string?)a["type"] == "message").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdf", "application/pdf", "%PDF-1.7 ")]
    [InlineData("a.png", "image/png", "MZ this is a program")]
    [InlineData("a.svg", "image/svg+xml", "<svg onload='alert(1)'/>")]
    [InlineData("a.png", "text/html", "\u0089PNG")]
    public async Task What_is_no_picture_is_refused_whatever_it_calls_itself(string name, string type, string content)
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        using var answer = await UploadAsync(client, """{"type":"message"}""", (name, type, Encoding.Latin1.GetBytes(content)));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("Only pictures", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_or_no_upload_is_refused()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        using var large = await UploadAsync(client, """{"type":"message"}""", ("a.png", "image/png", [.. Picture, .. new byte[5 * 1024 * 1024]]));
        using var empty = await UploadAsync(client, """{"type":"message"}""");
        using var noForm = await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/upload", "{}");
        using var noMessage = await UploadAsync(client, """{"type":"event"}""", ("a.png", "image/png", Picture));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (empty.StatusCode, noForm.StatusCode, noMessage.StatusCode));
    }

    private async Task<HttpResponseMessage> UploadAsync(DirectLineClient client, string activity, params (string Name, string Type, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        var said = new StringContent(activity, Encoding.UTF8, "application/vnd.microsoft.activity");
        form.Add(said, "activity", "blob");
        foreach (var (name, type, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue(type);
            form.Add(file, "file", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{client.Conversation}/upload?userId={client.User}") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.Token);
        return await shared.Host.Http.SendAsync(request);
    }
}
