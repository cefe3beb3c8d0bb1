using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.AdaptiveCards;

public sealed class AdaptiveCardWritingTests
{
    [Fact]
    public void A_card_is_written_without_what_is_as_it_would_be_anyway()
    {
        var card = new AdaptiveCard("1.5")
        {
            Body = { new AdaptiveTextBlock("Hi") { Wrap = true } },
            Actions = { new AdaptiveSubmitAction { Title = "Go", Data = new { id = 1 } } },
        };

        AssertJson(
            """{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "Hi", "wrap": true }], "actions": [{ "type": "Action.Submit", "data": { "id": 1 }, "title": "Go" }] }""",
            card.ToJson());
    }

    [Theory]
    [InlineData("""{ "type": "TextBlock", "id": "t", "size": "large", "text": "x", "isVisible": false, "requires": { "feature": "1.1" }, "fallback": "drop", "mood": { "a": [1] } }""")]
    [InlineData("""{ "type": "RichTextBlock", "inlines": [{ "type": "TextRun", "text": "x", "highlight": true, "selectAction": { "type": "Action.Execute", "verb": "v" } }] }""")]
    [InlineData("""{ "type": "Image", "url": "https://example.com/a.png", "width": "30px", "height": "40px", "style": "person" }""")]
    [InlineData("""{ "type": "Container", "items": [], "style": "good", "bleed": true, "minHeight": "9px", "backgroundImage": "https://example.com/b.png" }""")]
    [InlineData("""{ "type": "ColumnSet", "columns": [{ "type": "Column", "width": "stretch", "items": [] }, { "type": "Column", "width": "3", "items": [] }] }""")]
    [InlineData("""{ "type": "FactSet", "facts": [{ "title": "t", "value": "2020-01-01T00:00:00Z" }] }""")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "L", "isRequired": true, "errorMessage": "E", "regex": "^a$", "style": "tel" }""")]
    [InlineData("""{ "type": "Input.ChoiceSet", "id": "a", "style": "filtered", "isMultiSelect": true, "choices": [{ "title": "A", "value": "a" }] }""")]
    [InlineData("""{ "type": "ActionSet", "actions": [{ "type": "Action.ToggleVisibility", "targetElements": ["a", { "elementId": "b", "isVisible": false }] }, { "type": "Action.ShowCard", "card": { "type": "AdaptiveCard", "speak": "s" }, "isEnabled": false, "style": "positive", "mode": "secondary" }] }""")]
    [InlineData("""{ "type": "Hologram", "depth": 3, "fallback": { "type": "TextBlock", "text": "flat" } }""")]
    public void What_was_read_is_written_again(string element)
    {
        var json = $$"""{ "type": "AdaptiveCard", "version": "1.5", "lang": "en", "body": [ {{element}} ], "msteams": { "width": "Full" } }""";

        AssertJson(json, AdaptiveCard.FromJson(json).Card.ToJson());
    }

    [Theory]
    [InlineData("1.2", "1.10", -1)]
    [InlineData("2", "1.9", 1)]
    [InlineData("1", "1.0", 0)]
    public void Versions_have_an_order(string left, string right, int order)
    {
        AdaptiveSchemaVersion first = left, second = right;

        Assert.Equal(order, Math.Sign(first.CompareTo(second)));
        Assert.Equal(order < 0, first < second);
        Assert.Equal(order > 0, first > second);
        Assert.Equal(order == 0, first == second);
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JToken.DeepEquals(JToken.Parse(expected), JToken.Parse(actual)), actual);
}
