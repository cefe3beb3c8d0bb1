using System.Diagnostics;
using System.Reflection;
using AdaptiveCards.Templating;

namespace SyncBot.Tests.BotFramework.AdaptiveCards;

public sealed class AdaptiveCardTemplateTests
{
    private static readonly bool IsSubset = typeof(AdaptiveCardTemplate).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Contains("-subset", StringComparison.Ordinal);

    [Fact]
    public void A_template_is_expanded_with_any_number_of_data()
    {
        var template = new AdaptiveCardTemplate("""{ "v": "${Name}" }""");

        Assert.Equal("""{"v":"Ann"}""", template.Expand(new { Name = "Ann" }));
        Assert.Equal("""{"v":"Bo"}""", template.Expand("""{ "name": "Bo" }"""));
        Assert.Equal("""{"v":"Cy"}""", template.Expand(new EvaluationContext { Root = new { Name = "Cy" } }));
    }

    [Fact]
    public void Without_data_bindings_stay_and_conditions_are_false()
    {
        var template = new AdaptiveCardTemplate("""{ "a": "${x} ${1}", "b": [{ "$when": "${true}" }] }""");

        Assert.Equal("""{"a":"${x} ${1}","b":[]}""", template.Expand());
        Assert.Equal(
            "WARN: Could not evaluate \"${true}\" because it is not an expression or the expression is invalid. The $when condition has been set to false by default.",
            Assert.Single(template.GetLastTemplateExpansionWarnings().Cast<string>()));
    }

    [Fact]
    public void Without_data_there_is_nothing_to_repeat_for() =>
        Assert.Throws<ArgumentNullException>(() => new AdaptiveCardTemplate("""{ "$data": "${items}" }""").Expand());

    [Fact]
    public void A_condition_on_what_is_missing_is_false_and_warned_of()
    {
        var template = new AdaptiveCardTemplate("""[{ "$when": "${missing}" }]""");

        Assert.Equal("[]", template.Expand("{}"));
        Assert.Equal(
            "WARN: Could not evaluate ${missing} because it could not be found in the provided data. The condition has been set to false by default.",
            Assert.Single(template.GetLastTemplateExpansionWarnings().Cast<string>()));
    }

    [Fact]
    public void What_is_missing_is_replaced_by_what_the_caller_gives()
    {
        var template = new AdaptiveCardTemplate("""{ "a": "${x.y[0]['z'].w}", "b": "(${nil})", "c": "${if(missing, 1, 2)}" }""");

        Assert.Equal("""{"a":"x.y[0][z].w","b":"(nil)","c":2}""", template.Expand("""{ "nil": null }""", path => path.Replace("'", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_template_gives_no_card() => Assert.Null(new AdaptiveCardTemplate((string)null!).Expand("{}"));

    [Theory]
    [InlineData("Setting root data failed with given data context", "{ nope", null)]
    [InlineData("Setting host data failed", "{}", "{ nope")]
    public void Data_that_are_not_JSON_are_an_error(string message, string root, string? host)
    {
        var template = new AdaptiveCardTemplate("{}");

        Assert.Equal(message, Assert.Throws<AdaptiveTemplateException>(() => template.Expand(new EvaluationContext(root, host))).Message);
    }

    [Fact]
    public void Text_from_the_data_is_never_taken_for_an_expression() =>
        Assert.Equal("""{"a":"${1 \u002B 1}","b":"x ${1 \u002B 1}"}""", new AdaptiveCardTemplate("""{ "a": "${t}", "b": "x ${t}" }""").Expand(new { t = "${1 + 1}" }));

    [SkippableTheory]
    [InlineData("${shout(name)}", "The function 'shout' is not known.")]
    [InlineData("a ${toUpper(shout(name))}", "The function 'shout' is not known.")]
    [InlineData("${where(list, x => x > 1)}", "A lambda ('=>') in an expression is not supported.")]
    [InlineData("${{a: 1}}", "An expression that begins with '{' is not supported.")]
    public void A_function_that_is_not_known_here_is_an_error(string binding, string message)
    {
        Skip.IfNot(IsSubset, "The real library has more functions, and writes those it does not know into the card.");

        Assert.Equal(message, Assert.Throws<AdaptiveTemplateException>(() => new AdaptiveCardTemplate($$"""{ "v": "{{binding}}" }""")).Message);
    }

    [SkippableTheory]
    [InlineData("""{ "v": "thing ${thing}" }""", """{"v":"thing {\u0022a\u0022:1}"}""")]
    [InlineData("""{ "v": "${1 / 0}" }""", """{"v":"${${1 / 0}}"}""")]
    [InlineData("""{ "v": "${1 +}" }""", """{"v":"${1 \u002B}"}""")]
    [InlineData("""{ "v": { "$when": "${1 > 2}" }, "w": 1 }""", """{"w":1}""")]
    [InlineData("""{ "v": { "$data": "${none}" }, "w": 1 }""", """{"w":1}""")]
    public void The_result_is_JSON_where_the_real_library_writes_something_else(string template, string expected)
    {
        Skip.IfNot(IsSubset, "The real library writes something that is not JSON.");

        Assert.Equal(expected, new AdaptiveCardTemplate(template).Expand("""{ "thing": { "a": 1 }, "none": [] }"""));
    }

    [SkippableFact]
    public void Several_values_where_there_is_room_for_one_are_an_error()
    {
        Skip.IfNot(IsSubset, "The real library writes something that is not JSON.");

        var template = new AdaptiveCardTemplate("""{ "v": { "$data": [1, 2] } }""");

        Assert.Contains("'v'", Assert.Throws<AdaptiveTemplateException>(() => template.Expand("{}")).Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("(", 100_000)]
    [InlineData("!", 100_000)]
    [InlineData("1+", 100_000)]
    [InlineData("not(", 100_000)]
    [InlineData("a.", 100_000)]
    [InlineData("[", 100_000)]
    public void No_expression_exhausts_the_stack(string piece, int times)
    {
        Skip.IfNot(IsSubset, "The real library ends the process.");

        var source = string.Concat(Enumerable.Repeat(piece, times)) + "1";
        var failure = Record.Exception(() => new AdaptiveCardTemplate($$"""{ "v": "${{{source}}}" }""").Expand("{}"));

        Assert.True(failure is null or AdaptiveTemplateException, failure?.ToString());
    }

    [SkippableTheory]
    [InlineData("${")]
    [InlineData("${'")]
    [InlineData("{")]
    [InlineData("${a} ")]
    [InlineData("${'}")]
    public void Reading_a_long_text_takes_time_in_proportion_to_it(string piece)
    {
        Skip.IfNot(IsSubset, "This is about the subset.");

        var text = string.Concat(Enumerable.Repeat(piece, 200_000));
        var time = Stopwatch.StartNew();

        new AdaptiveCardTemplate(System.Text.Json.JsonSerializer.Serialize(text)).Expand("{}");

        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"It took {time.Elapsed}.");
    }
}
