using System;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Options of the choice models; there are none yet.</summary>
[Flags]
public enum ChoiceOptions
{
    /// <summary>Nothing out of the ordinary.</summary>
    None = 0,
}
