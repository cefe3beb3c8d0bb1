using System.Text.Json.Nodes;
using AdaptiveCards.Templating;

namespace SyncBot.Tests.Cards;

public sealed class TemplateJudgementTests(JudgedCorpus judged) : IClassFixture<JudgedCorpus>
{
    public static TheoryData<string> Names => [.. CardCorpus.Cases.Select(card => card.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_template_expands_as_the_npm_library_expands_it_unless_it_is_a_known_difference(string name)
    {
        Skip.If(CardJudge.Unavailable != null, CardJudge.Unavailable);

        var card = CardCorpus.Cases.Single(candidate => candidate.Name == name);
        var ours = JsonNode.Parse(new AdaptiveCardTemplate(card.Template).Expand(new EvaluationContext(card.Data, card.Host)));
        var theirs = judged.Verdicts[name].Expanded;

        if (CardCorpus.KnownDifferences.TryGetValue(name, out var difference))
        {
            AssertSame(JsonNode.Parse(difference.Expected), ours);
            Assert.False(JsonNode.DeepEquals(theirs, ours), $"No longer a difference: {difference.Reason}");
        }
        else
        {
            AssertSame(theirs, ours);
        }
    }

    [Fact]
    public void Every_known_difference_is_of_a_case_in_the_corpus() =>
        Assert.Empty(CardCorpus.KnownDifferences.Keys.Except(CardCorpus.Cases.Select(card => card.Name)));

    [SkippableFact]
    public async Task The_judge_finds_what_is_wrong_with_a_card_and_reads_what_it_shows()
    {
        Skip.If(CardJudge.Unavailable != null, CardJudge.Unavailable);

        var verdict = Assert.Single(await CardJudge.JudgeAsync(
        [
            new CardCase(
                "faulty",
                """
                {
                  "type": "AdaptiveCard", "version": "1.5",
                  "body": [
                    { "type": "TextBlock", "text": "Hello ${name}" },
                    { "type": "TextBlock", "text": "unseen", "isVisible": false },
                    { "type": "Image", "url": "https://example.com/a.png", "altText": "A cloud" }
                  ],
                  "actions": [ { "type": "Action.OpenUrl", "title": "Nowhere" } ]
                }
                """,
                """{ "name": "<Ann>" }"""),
        ]));

        Assert.Equal(["validate: Property \"url\" must be set."], verdict.Errors);
        Assert.True(verdict.Rendered);
        Assert.Equal("Hello <Ann>\nA cloud\nNowhere", verdict.Text);
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected?.ToJsonString()}\nbut got  {actual?.ToJsonString()}");
}
