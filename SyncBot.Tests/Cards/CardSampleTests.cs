using System.Text.Json.Nodes;
using AdaptiveCards;
using AdaptiveCards.Templating;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;

namespace SyncBot.Tests.Cards;

public sealed class CardSampleTests(JudgedSamples judged) : IClassFixture<JudgedSamples>
{
    private static readonly string[] Unseen = ["text", "move"];
    internal static readonly PlainText Text = new(KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Wording);
    internal static readonly CardDeck Deck = new(Path.Combine(AppContext.BaseDirectory, "cards"));

    public static TheoryData<string> Names => [.. CardSample.All.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Templates => [.. CardDeck.Names];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_template_has_samples_short_and_long_and_in_other_scripts(string template)
    {
        var samples = CardSample.All.Values.Where(sample => sample.TemplateName == template).ToList();

        Assert.Superset(new HashSet<string> { $"{template}.short", $"{template}.long", $"{template}.unicode" }, samples.Select(sample => sample.Name).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_what_a_reply_gives(string name)
    {
        var sample = CardSample.All[name];

        var given = JObject.Parse(CardData.Of(sample.Reply, sample.Text("text")));

        Assert.Equal(sample.TemplateName, CardDeck.NameOf(sample.Reply));
        Assert.True(JToken.DeepEquals(given, sample.Data), $"A reply gives {given}");
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_card_is_the_one_the_npm_library_makes_without_faults(string name)
    {
        Skip.If(CardJudge.Unavailable != null, CardJudge.Unavailable);

        var ours = JsonNode.Parse(Expand(CardSample.All[name]));
        var theirs = judged.Verdicts[name];

        Assert.Empty(theirs.Errors);
        Assert.True(JsonNode.DeepEquals(theirs.Expanded, ours), $"Expected {theirs.Expanded?.ToJsonString()}\nbut got  {ours?.ToJsonString()}");
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_card_shows_every_text_and_every_button(string name)
    {
        Skip.If(CardJudge.Unavailable != null, CardJudge.Unavailable);

        var verdict = judged.Verdicts[name];
        var texts = CardSample.All[name].Data
            .Descendants()
            .OfType<JValue>()
            .Where(value => value.Type == JTokenType.String && !Unseen.Contains(value.Path, StringComparer.Ordinal) && !value.Path.StartsWith("more[", StringComparison.Ordinal))
            .Select(value => (string)value!);

        Assert.True(verdict.Rendered);
        Assert.All(texts, text => Assert.Contains(text, verdict.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_read_without_warnings_as_version_1_5_or_older(string name)
    {
        var read = AdaptiveCard.FromJson(Expand(CardSample.All[name]));

        Assert.Empty(read.Warnings.Select(warning => warning.Message));
        Assert.Equal(1, read.Card.Version.Major);
        Assert.InRange(read.Card.Version.Minor, 0, 5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_is_taken_for_a_list_that_it_is_not(string name)
    {
        var texts = JObject.Parse(Expand(CardSample.All[name])).SelectTokens("$..[?(@.type == 'TextBlock')].text").Select(text => (string)text!);

        Assert.All(texts, text => Assert.DoesNotMatch(@"^\d+[.)](\s|$)", text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_button_sends_what_stands_on_it_and_the_move_it_belongs_to(string name)
    {
        var sample = CardSample.All[name];
        var buttons = JObject.Parse(Expand(sample)).SelectTokens("$..[?(@.type == 'Action.Submit')]").ToList();

        Assert.Equal(sample.Reply.Buttons.Concat(sample.Reply.More?.Buttons ?? []).Select(button => button.Label), buttons.Select(button => (string)button["title"]!));
        Assert.All(buttons, button => Assert.Equal(
            new JObject { ["say"] = button["title"], ["move"] = sample.Text("move") }.ToString(Formatting.None),
            button["data"]!.ToString(Formatting.None)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_shows_or_reads_no_cards_gets_the_same_as_text(string name)
    {
        var reply = CardSample.All[name].Reply;
        var text = Text.Write(reply, ChannelProfile.Plain);

        var shown = new Renderer(Text, Deck).Render(reply, ChannelProfile.Rich, takesPlace: true);
        var card = JObject.Parse((string)((JRaw)Assert.Single(shown.Attachments).Content).Value!);

        Assert.NotEmpty(text);
        Assert.Equal(text, (string?)card["fallbackText"]);
        Assert.Equal(text, (string?)card["speak"]);
    }

    [Theory]
    [InlineData("fix.long")]
    [InlineData("question.many-buttons")]
    public void A_card_that_was_drawn_for_one_case_is_drawn_for_another_with_its_own_move(string name)
    {
        var reply = CardSample.All[name].Reply;
        var text = Text.Write(reply, ChannelProfile.Plain);

        var (one, other) = (Deck.Draw(reply with { Move = "A/1/try/\"a\"" }, text), Deck.Draw(reply with { Move = "B/2/try/b" }, text));

        var moves = JObject.Parse(other).SelectTokens("$..data.move").Select(m => (string)m!).ToList();
        Assert.NotEmpty(moves);
        Assert.All(moves, m => Assert.Equal("B/2/try/b", m));
        Assert.Equal(one, other.Replace("B/2/try/b", "A/1/try/\\\"a\\\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reply_with_buttons_is_rendered_as_its_card_and_spoken_as_its_text()
    {
        var reply = CardSample.All["fix.long"].Reply;

        var activity = new Renderer(Text, Deck).Render(reply, ChannelProfile.Rich);

        var card = JObject.Parse(Assert.IsType<JRaw>(Assert.Single(activity.Attachments).Content).ToString(Formatting.None));
        Assert.Equal("AdaptiveCard", (string?)card["type"]);
        Assert.Equal(Text.Write(reply, ChannelProfile.Plain), activity.Speak);
        Assert.Equal(InputHints.ExpectingInput, activity.InputHint);
    }

    private static string Expand(CardSample sample) => new AdaptiveCardTemplate(sample.Template).Expand(sample.Data.ToString(Formatting.None));
}
