using System;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Opens a page.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>What <see cref="Type"/> is.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The page.</summary>
    [JsonRequired]
    public Uri Url { get; set; }

    /// <summary><see cref="Url"/> as text.</summary>
    [JsonIgnore]
    public string UrlString
    {
        get => Url?.ToString();
        set => Url = new Uri(value);
    }
}
