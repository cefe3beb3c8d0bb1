using System;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Options of the number models.</summary>
[Flags]
public enum NumberOptions
{
    /// <summary>Nothing out of the ordinary.</summary>
    None = 0,
}
