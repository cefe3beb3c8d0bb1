namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>An expression that was read.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Next">The first token behind it.</param>
/// <param name="Meaning">What it stands for.</param>
internal sealed record Reading(int First, int Next, Meaning Meaning);
