using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Storage.Postgres;

/// <summary>Brings text into a form that PostgreSQL takes.</summary>
internal static class PostgresText
{
    // An index entry has room for some 2,700 bytes, and a UTF-16 unit may take three.
    private const int LongestKey = 800;

    /// <summary>A text without what PostgreSQL has no place for: the character zero, and halves of characters.</summary>
    public static string Of(string text)
    {
        if (IsWhole(text)) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        return whole.ToString();
    }

    /// <summary>What a row is found by: the text itself, or a hash of one that PostgreSQL can't take, so that no two are ever one.</summary>
    public static string Key(string text) =>
        text.Length <= LongestKey && IsWhole(text) ? text : $"#{Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())))}";

    private static bool IsWhole(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return false;
            i++;
        }

        return true;
    }
}
