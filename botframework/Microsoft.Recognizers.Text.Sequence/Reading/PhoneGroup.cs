namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>A run of digits in a phone number, and what stands before it.</summary>
/// <param name="Start">Where the group begins, its opening bracket or plus included.</param>
/// <param name="End">The index after the group, its closing bracket included.</param>
/// <param name="Digits">The digits alone.</param>
/// <param name="Separator">The sign between the last group and this one: a hyphen, dot or slash, a space, or '\0' for none.</param>
/// <param name="IsBracketed">Whether it stands in brackets.</param>
/// <param name="HasPlus">Whether a plus stands before the digits.</param>
internal readonly record struct PhoneGroup(int Start, int End, string Digits, char Separator, bool IsBracketed, bool HasPlus);
