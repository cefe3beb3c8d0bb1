using System.Buffers;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads the signs between a word and the one before it.</summary>
internal static class Joints
{
    private static readonly SearchValues<char> Colons = SearchValues.Create(":=>\u2192\u21D2\u27A1");

    /// <summary>"Password: ", "password = ", "password -> ": what follows is the secret, whatever it is.</summary>
    public static bool HasColon(string text, Message typed, int at) => Before(text, typed, at).IndexOfAny(Colons) >= 0;

    /// <summary>"Password – ": the secret follows, or another thought.</summary>
    public static bool HasDash(string text, Message typed, int at) => Before(text, typed, at).IndexOfAny("-\u2013\u2014") >= 0;

    /// <summary>"anna / moonlight": one more of the kind follows.</summary>
    public static bool HasSlash(string text, Message typed, int at) => Before(text, typed, at).IndexOfAny("/|") >= 0;

    /// <summary>"moonlight = my password", "moonlight &lt;- password": the secret stood before.</summary>
    public static bool HasPointer(string text, Message typed, int at) => Before(text, typed, at).IndexOfAny("=<\u2190") >= 0;

    private static ReadOnlySpan<char> Before(string text, Message typed, int at) =>
        at == 0 ? [] : text.AsSpan(typed.Words[at - 1].To, typed.Words[at].From - typed.Words[at - 1].To);
}
