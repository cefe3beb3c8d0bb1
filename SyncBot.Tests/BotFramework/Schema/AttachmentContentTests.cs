using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Schema;

public sealed class AttachmentContentTests
{
    [Fact]
    public void A_card_comes_back_as_JSON()
    {
        var card = new HeroCard("Title", buttons: [new CardAction(ActionTypes.ImBack, "Yes", value: "yes")]).ToAttachment();

        var content = Assert.IsType<JObject>(RoundTrip(card).Content);

        Assert.Equal("application/vnd.microsoft.card.hero", card.ContentType);
        Assert.Equal("yes", content["buttons"]![0]!["value"]);
    }

    [Fact]
    public void Plain_values_and_lists_come_back_as_they_were()
    {
        Assert.Equal("text", RoundTrip(new Attachment(content: "text")).Content);
        Assert.Equal(5L, RoundTrip(new Attachment(content: 5)).Content);
        Assert.Equal([1, 2], Assert.IsType<JArray>(RoundTrip(new Attachment(content: new[] { 1, 2 })).Content).Values<int>());
    }

    [Fact]
    public void A_stream_comes_back_as_a_stream_however_deep_it_lies()
    {
        byte[] bytes = [0, 127, 255];
        var content = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["file"] = new MemoryStream(bytes),
            ["more"] = new List<object> { new MemoryStream(bytes), "text" },
        };

        var alone = RoundTrip(new Attachment(content: new MemoryStream(bytes))).Content;
        var within = Assert.IsType<Dictionary<string, object>>(RoundTrip(new Attachment(content: content)).Content);
        var more = Assert.IsType<List<object>>(within["more"]);

        Assert.Equal(bytes, Assert.IsType<MemoryStream>(alone).ToArray());
        Assert.Equal(bytes, Assert.IsType<MemoryStream>(within["file"]).ToArray());
        Assert.Equal(bytes, Assert.IsType<MemoryStream>(more[0]).ToArray());
        Assert.Equal("text", more[1]);
    }

    private static Attachment RoundTrip(Attachment attachment) =>
        JsonConvert.DeserializeObject<Attachment>(JsonConvert.SerializeObject(attachment))!;
}
