namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Words of time that are meant otherwise: "good morning", "you may", "for now".</summary>
internal static class Idioms
{
    /// <summary>Whether a reading is one of them.</summary>
    public static bool Include(Tokens tokens, Reading reading)
    {
        var last = reading.Next - 1;
        var isOne = reading.First == last;
        var before = TextAt(tokens, last - 1);
        return tokens[last].Word.Text switch
        {
            "morning" or "afternoon" or "evening" or "night" or "day" when isOne => before is "good",
            "now" when isOne => before is "for" || (last == 0 && tokens.IsSign(reading.Next, ',')),
            "second" when last == reading.First + 1
                => TextAt(tokens, reading.Next) is "round" or "time" && !tokens.Is(reading.First - 1, "a"),
            "may" => before is "i" or "you" or "he" or "she" or "we" or "they" || IsVerb(TextAt(tokens, reading.Next))
                || (TextAt(tokens, reading.Next) is "i" && (last == 0 || tokens[last - 1].Kind == TokenKind.Sign)),
            _ => false,
        };
    }

    private static string TextAt(Tokens tokens, int index)
        => index >= 0 && index < tokens.Count ? tokens.Text[tokens[index].Start..tokens[index].End] : null;

    private static bool IsVerb(string word)
        => word is "be" or "ask" or "contain" or "constitute" or "email" or "e" or "take" or "have" or "result"
        or "involve" or "get" or "work" or "reply" or "differ" or "or" or "not" or "also" or "well";
}
