using System.Globalization;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>What words are made of in most scripts.</summary>
internal static class UnicodeWord
{
    public static bool Contains(char letter)
        => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;
}
