using System;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Shortens and hashes text.</summary>
public static class StringUtils
{
    private const string Dots = "...";

    /// <summary>At most <paramref name="length"/> characters of the text, and three dots if there were more; null counts as empty.</summary>
    public static string Ellipsis(string text, int length) => IsLonger(text, length) ? text[..length] + Dots : text ?? string.Empty;

    /// <summary>The SHA-256 hash of the text in UTF-8, as Base64.</summary>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>As <see cref="Ellipsis(string, int)"/>, with the hash of the whole text behind the dots.</summary>
    public static string EllipsisHash(string text, int length) => IsLonger(text, length) ? Ellipsis(text, length) + Hash(text) : text ?? string.Empty;

    /// <summary>Cuts the text to <paramref name="length"/> characters, and adds three dots if there were more.</summary>
    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        if (sb.Length > length)
        {
            sb.Length = length;
            sb.Append(Dots);
        }

        return sb;
    }

    /// <summary>As <see cref="Ellipsis(StringBuilder, int)"/>, with the hash of the whole text behind the dots.</summary>
    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        if (sb.Length <= length)
            return sb;

        var hash = Hash(sb.ToString());
        return Ellipsis(sb, length).Append(hash);
    }

    private static bool IsLonger(string text, int length) => text?.Length > length;
}
