using System;
using System.Text.Json;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Where the names in an expression are looked up: the current data, and the keywords.</summary>
internal sealed class Scope(JsonElement token, JsonElement? root, JsonElement? host, int? index = null, bool keywords = true)
{
    /// <summary>The current data.</summary>
    public JsonElement Token => token;

    public bool IsArray => token.ValueKind == JsonValueKind.Array;

    /// <summary>The scope of one item of the current data.</summary>
    public Scope At(JsonElement item, int position) => new(item, root, host, position);

    /// <summary>A condition sees names and keywords only where the current data are an object.</summary>
    public Scope ForConditions() => token.ValueKind == JsonValueKind.Object ? this : new Scope(default, null, null, null, keywords: false);

    public bool TryGet(string name, out object value) =>
        TryGetKeyword(name, StringComparison.Ordinal, out value)
        || Values.TryGetProperty(token, name, out value)
        || TryGetKeyword(name, StringComparison.OrdinalIgnoreCase, out value);

    private bool TryGetKeyword(string name, StringComparison comparison, out object value)
    {
        value = null;
        if (!keywords || !name.StartsWith('$'))
            return false;

        JsonElement? element = null;
        if (name.Equals("$data", comparison))
            element = token;
        else if (name.Equals("$root", comparison))
            element = root;
        else if (name.Equals("$host", comparison))
            element = host;
        else if (index != null && name.Equals("$index", comparison))
            value = index;

        value ??= element is { } found ? Values.Of(found) : null;
        return value != null;
    }
}
