using System.Collections.Generic;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>One or several of some choices.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is chosen at first: one value, or several with commas between.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    /// <summary>A menu by default.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Whether several can be chosen.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public bool IsMultiSelect { get; set; }

    /// <summary>The choices, in order.</summary>
    [JsonRequired]
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>Long choices go on in the next line.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Wrap { get; set; }

    /// <summary>What is shown while nothing is chosen.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Placeholder { get; set; }

    /// <inheritdoc/>
    public override string GetNonInteractiveValue()
    {
        var titles = Choices.ConvertAll(choice => choice.Title);
        if (Style != AdaptiveChoiceInputStyle.Compact)
            return "* " + string.Join("\n* ", titles);

        var last = IsMultiSelect ? " and " : " or ";
        var list = titles.Count < 2 ? string.Concat(titles) : string.Join(", ", titles.GetRange(0, titles.Count - 1)) + last + titles[^1];
        return "Choices: " + list;
    }
}
