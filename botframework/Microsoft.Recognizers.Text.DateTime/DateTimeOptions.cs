using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Options of the model of dates and times.</summary>
[Flags]
public enum DateTimeOptions
{
    /// <summary>Nothing out of the ordinary.</summary>
    None = 0,
}
