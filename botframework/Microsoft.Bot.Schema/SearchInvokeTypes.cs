namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="SearchInvokeValue.Kind"/>.</summary>
public static class SearchInvokeTypes
{
    /// <summary>A search for results.</summary>
    public const string Search = "search";

    /// <summary>A search for one answer.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>Completions while typing.</summary>
    public const string Typeahead = "typeahead";
}
