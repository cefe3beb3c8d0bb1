using System;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Options of the sequence models; there are none yet.</summary>
[Flags]
public enum SequenceOptions
{
    /// <summary>Nothing out of the ordinary.</summary>
    None = 0,
}
