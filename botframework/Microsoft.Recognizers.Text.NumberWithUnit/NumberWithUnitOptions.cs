using System;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Options of the models for amounts of something.</summary>
[Flags]
public enum NumberWithUnitOptions
{
    /// <summary>Nothing out of the ordinary.</summary>
    None = 0,
}
