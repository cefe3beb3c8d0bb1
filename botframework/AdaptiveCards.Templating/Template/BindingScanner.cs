using System;
using System.Collections.Generic;

namespace AdaptiveCards.Templating.Template;

/// <summary>Finds the <c>${…}</c> in a text, in one pass. A brace inside quotes, or inside inner braces, does not end one.</summary>
internal static class BindingScanner
{
    /// <summary>The text in order, as <see cref="string"/> and <see cref="Binding"/>; a <c>${</c> that never ends is text.</summary>
    public static IReadOnlyList<object> Split(string text)
    {
        var parts = new List<object>();
        var from = 0;
        int[] closings = null;
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", from, StringComparison.Ordinal))
        {
            closings ??= MatchBraces(text);
            var end = FindEnd(text, start + 2, closings);
            if (end < 0)
                break;

            if (start > from)
                parts.Add(text[from..start]);
            parts.Add(new Binding(text[(start + 2)..end]));
            from = end + 1;
        }

        if (from < text.Length)
            parts.Add(text[from..]);
        return parts;
    }

    private static int FindEnd(string text, int position, int[] closings)
    {
        while (position < text.Length && text[position] != '}')
        {
            var skipTo = text[position] switch
            {
                '\'' or '"' => text.IndexOf(text[position], position + 1),
                '{' => closings[position],
                _ => position,
            };
            position = Math.Max(position, skipTo) + 1;
        }

        return position < text.Length ? position : -1;
    }

    private static int[] MatchBraces(string text)
    {
        var closings = new int[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            closings[i] = -1;
            if (text[i] == '{')
                open.Push(i);
            else if (text[i] == '}' && open.TryPop(out var opening))
                closings[opening] = i;
        }

        return closings;
    }
}
