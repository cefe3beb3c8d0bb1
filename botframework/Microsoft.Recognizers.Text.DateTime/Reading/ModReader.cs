namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// Reads what is said before a time and makes a range of it: "since", "before", "no later than", "starting from", "around".
/// </summary>
internal sealed class ModReader(Tokens tokens)
{
    /// <summary>The mod, and the first token behind its words.</summary>
    public (int Next, string Mod)? Read(int index)
    {
        if (!tokens.IsStart(index))
            return null;

        var found = ReadOne(index);
        return found is (var next, Mods.Before or Mods.After) ? (tokens.Skip(next, "the"), found.Value.Mod) : found;
    }

    private (int Next, string Mod)? ReadOne(int index) => tokens[index].Word.Text switch
    {
        "before" or "by" or "till" or "until" or "untill" => (index + 1, Mods.Before),
        "prior" when tokens.Is(index + 1, "to") => (index + 2, Mods.Before),
        "no" when tokens.Are(index + 1, "later", "than") => (index + 3, Mods.Before),
        "earlier" or "sooner" when tokens.Is(index + 1, "than") => (index + 2, Mods.Before),
        "in" when tokens.Are(index + 1, "advance", "of") => (index + 3, Mods.Before),
        "ending" when tokens[index + 1].Word.Text is "with" or "on" => (index + 2, Mods.Before),
        "as" when tokens.Are(index + 1, "late", "as") => (index + 3, Mods.Until),
        "as" when tokens.Are(index + 1, "early", "as") => (index + 3, Mods.Since),
        "starting" or "beginning" => ReadStarting(index),
        "after" => (index + 1, Mods.After),
        "later" when tokens.Is(index + 1, "than") => (index + 2, Mods.After),
        "since" or "from" => (index + 1, Mods.Since),
        "any" when tokens.Are(index + 1, "time", "from") => (index + 3, Mods.Since),
        "around" or "circa" => (index + 1, Mods.Approximately),
        _ => null,
    };

    private (int Next, string Mod) ReadStarting(int index) => tokens[index + 1].Word.Text switch
    {
        "from" or "with" => (index + 2, Mods.Since),
        "on" => (index + 2, Mods.After),
        _ => (index + 1, Mods.After),
    };
}
