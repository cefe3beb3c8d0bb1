using AdaptiveCards;

namespace SyncBot.Tests.BotFramework.AdaptiveCards;

public sealed class AdaptiveCardReadingTests
{
    [Fact]
    public void Elements_and_actions_are_read_as_their_classes()
    {
        var card = Read("""
            { "type": "TextBlock", "text": "Hi", "size": "Large", "weight": "bolder", "color": "good", "wrap": true, "style": "heading" },
            { "type": "RichTextBlock", "inlines": [ "plain", { "type": "TextRun", "text": "run", "italic": true } ] },
            { "type": "Image", "url": "https://example.com/a.png", "altText": "A", "width": "30px", "backgroundColor": "#a0b0c0" },
            { "type": "Container", "style": "emphasis", "items": [ { "type": "TextBlock", "text": "in" } ], "selectAction": { "type": "Action.Submit" } },
            { "type": "ColumnSet", "columns": [ { "width": "auto" }, { "type": "Column", "width": 2 }, { "type": "Column", "width": "50px" } ] },
            { "type": "FactSet", "facts": [ { "title": "t", "value": "v" } ] },
            { "type": "ActionSet", "actions": [ { "type": "Action.OpenUrl", "url": "https://example.com/", "title": "Open" } ] },
            { "type": "Input.Text", "id": "a", "isMultiline": true, "maxLength": 9, "style": "email" },
            { "type": "Input.ChoiceSet", "id": "b", "style": "expanded", "choices": [ { "title": "One", "value": "1" } ] },
            { "type": "Input.Toggle", "id": "c", "title": "On?" }
            """).Card;

        var text = Assert.IsType<AdaptiveTextBlock>(card.Body[0]);
        Assert.Equal(
            (AdaptiveTextSize.Large, AdaptiveTextWeight.Bolder, AdaptiveTextColor.Good, true, AdaptiveTextBlockStyle.Heading),
            (text.Size, text.Weight, text.Color, text.Wrap, text.Style));
        Assert.Equal(["plain", "run"], Assert.IsType<AdaptiveRichTextBlock>(card.Body[1]).Inlines.Cast<AdaptiveTextRun>().Select(run => run.Text));
        var image = Assert.IsType<AdaptiveImage>(card.Body[2]);
        Assert.Equal((30u, "#FFA0B0C0", "A"), (image.PixelWidth, image.BackgroundColor, image.AltText));
        var container = Assert.IsType<AdaptiveContainer>(card.Body[3]);
        Assert.Equal(AdaptiveContainerStyle.Emphasis, container.Style);
        Assert.IsType<AdaptiveSubmitAction>(container.SelectAction);
        Assert.Equal(["auto", "2", "50px"], Assert.IsType<AdaptiveColumnSet>(card.Body[4]).Columns.Select(column => column.Width.ToString()));
        Assert.Equal("v", Assert.Single(Assert.IsType<AdaptiveFactSet>(card.Body[5]).Facts).Value);
        Assert.Equal("https://example.com/", Assert.IsType<AdaptiveOpenUrlAction>(Assert.IsType<AdaptiveActionSet>(card.Body[6]).Actions[0]).UrlString);
        Assert.Equal((9, AdaptiveTextInputStyle.Email), Assert.IsType<AdaptiveTextInput>(card.Body[7]) is var input ? (input.MaxLength, input.Style) : default);
        Assert.Equal("One", Assert.IsType<AdaptiveChoiceSetInput>(card.Body[8]).Choices[0].Title);
        Assert.Equal(("True", "False"), Assert.IsType<AdaptiveToggleInput>(card.Body[9]) is var toggle ? (toggle.ValueOn, toggle.ValueOff) : default);
    }

    [Theory]
    [InlineData("""{ "type": "AdaptiveCard" }""", "Could not parse required key: version. It was not found.")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "" }""", "Property is required but was found empty: version")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "new" }""", "'new' is not a valid version identifier")]
    [InlineData("""{ "type": "Card", "version": "1.5" }""", "Property 'type' must be 'AdaptiveCard'")]
    [InlineData("""{ "version": "1.5" }""", "Property 'type' must be 'AdaptiveCard'")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "text": "x" }] }""", "Required property 'type' not found on adaptive card element")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Input.Text" }] }""", "Required property 'id' not found on 'Input.Text'")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "", "fallback": "keep" }] }""", "The only valid string value for the fallback property is 'drop'.")]
    public void What_is_not_a_card_is_an_error_that_says_why(string json, string message) =>
        Assert.Equal(message, Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json)).Message);

    [Theory]
    [InlineData("{ nope")]
    [InlineData("[1]")]
    [InlineData("null")]
    public void What_is_not_a_JSON_object_is_an_error(string json) =>
        Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));

    [Fact]
    public void JSON_that_nests_too_deeply_is_an_error_and_not_the_end_of_the_process()
    {
        var deep = string.Concat(Enumerable.Repeat("""{ "type": "Container", "items": [""", 10_000));

        Assert.Throws<AdaptiveSerializationException>(() => Read(deep));
    }

    [Fact]
    public void A_card_of_a_newer_version_is_read_as_its_fallback_text()
    {
        var result = AdaptiveCard.FromJson("""
            { "type": "AdaptiveCard", "version": "1.7", "lang": "en", "fallbackText": "Too new", "body": [{ "type": "TextBlock", "text": "x" }] }
            """);

        var warning = Assert.Single(result.Warnings);
        Assert.Equal(((int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion, "Schema version is not supported"), (warning.Code, warning.Message));
        Assert.Equal("Too new", Assert.IsType<AdaptiveTextBlock>(Assert.Single(result.Card.Body)).Text);
        Assert.Equal(("Too new", "en", "1.0"), (result.Card.Speak, result.Card.Lang, result.Card.Version.ToString()));
    }

    [Fact]
    public void Types_that_are_not_known_are_kept_with_all_they_have_and_warned_of()
    {
        var result = Read("""{ "type": "Hologram", "id": "h", "depth": 3, "fallback": { "type": "TextBlock", "text": "flat" } }, { "type": "ActionSet", "actions": [{ "type": "Action.Wink" }] }""");

        Assert.Equal(["Unknown element 'Hologram'", "Unknown element 'Action.Wink'"], result.Warnings.Select(warning => warning.Message));
        var unknown = Assert.IsType<AdaptiveUnknownElement>(result.Card.Body[0]);
        Assert.Equal(("Hologram", "h", 3L), (unknown.Type, unknown.Id, unknown.AdditionalProperties["DEPTH"]));
        Assert.Equal("flat", Assert.IsType<AdaptiveTextBlock>(unknown.Fallback.Content).Text);
        Assert.IsType<AdaptiveUnknownAction>(Assert.IsType<AdaptiveActionSet>(result.Card.Body[1]).Actions[0]);
    }

    [Fact]
    public void A_select_action_of_a_type_that_is_not_known_is_left_out_and_warned_of()
    {
        var result = Read("""{ "type": "Container", "items": [], "selectAction": { "type": "Action.Wink" }, "style": "good" }""");

        Assert.Equal("Unknown element 'Action.Wink'", Assert.Single(result.Warnings).Message);
        var container = Assert.IsType<AdaptiveContainer>(Assert.Single(result.Card.Body));
        Assert.Null(container.SelectAction);
        Assert.Equal(AdaptiveContainerStyle.Good, container.Style);
    }

    [Fact]
    public void Properties_that_are_not_known_are_kept_without_a_warning()
    {
        var result = Read("""{ "type": "TextBlock", "text": "x", "mood": "calm" }""");

        Assert.Empty(result.Warnings);
        Assert.Equal("calm", result.Card.Body[0].AdditionalProperties["mood"]);
    }

    [Theory]
    [InlineData("\"size\": \"vast\"", "Value \"vast\" could not be converted to \"AdaptiveCards.AdaptiveTextSize\", using the default value of \"Default\" instead.")]
    [InlineData("\"height\": \"tall\"", "The Value \"ll\" was not specified as a proper unit(px), it will be ignored.")]
    public void A_value_that_is_not_known_becomes_the_default_and_is_warned_of(string property, string warning)
    {
        var result = Read($$"""{ "type": "TextBlock", "text": "x", {{property}} }""");

        Assert.Equal(warning, Assert.Single(result.Warnings).Message);
        Assert.Equal(AdaptiveTextSize.Default, Assert.IsType<AdaptiveTextBlock>(result.Card.Body[0]).Size);
    }

    [Fact]
    public void A_value_of_the_wrong_type_is_left_out() =>
        Assert.Equal(0, Assert.IsType<AdaptiveTextBlock>(Read("""{ "type": "TextBlock", "text": "x", "maxLines": "3" }""").Card.Body[0]).MaxLines);

    [Theory]
    [InlineData("en", 0)]
    [InlineData("english", 1)]
    [InlineData("en-US", 1)]
    public void Only_a_short_language_code_is_a_language(string code, int warnings)
    {
        var result = AdaptiveCard.FromJson($$"""{ "type": "AdaptiveCard", "version": "1.0", "lang": "{{code}}" }""");

        Assert.Equal(code, result.Card.Lang);
        Assert.Equal(warnings, result.Warnings.Count(warning => warning.Code == (int)AdaptiveWarning.WarningStatusCode.InvalidLanguage));
    }

    [Fact]
    public void Two_elements_cannot_have_the_same_id()
    {
        const string twice = """{ "type": "TextBlock", "id": "a", "text": "" }, { "type": "Container", "items": [{ "type": "TextBlock", "id": "a", "text": "" }] }""";

        Assert.Equal("Collision detected for id 'a'", Assert.Throws<AdaptiveSerializationException>(() => Read(twice)).Message);
    }

    [Fact]
    public void A_fallback_can_have_the_id_of_what_it_stands_in_for() =>
        Assert.Single(Read("""{ "type": "Hologram", "id": "a", "fallback": { "type": "TextBlock", "id": "a", "text": "" } }""").Card.Body);

    [Fact]
    public void A_card_that_unfolds_needs_no_version()
    {
        var action = Assert.IsType<AdaptiveShowCardAction>(Assert.Single(AdaptiveCard.FromJson("""
            { "type": "AdaptiveCard", "version": "1.5", "actions": [{ "type": "Action.ShowCard", "card": { "type": "AdaptiveCard" } }] }
            """).Card.Actions));

        Assert.Null(action.Card.Version);
    }

    private static AdaptiveCardParseResult Read(string body) =>
        AdaptiveCard.FromJson($$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [ {{body}} ] }""");
}
