using System.Collections.Generic;

namespace Microsoft.Recognizers.Text;

/// <summary>One thing found in a text.</summary>
public class ModelResult
{
    public string Text { get; set; }

    /// <summary>Index of the first character; -1 until it is set.</summary>
    public int Start { get; set; } = -1;

    /// <summary>Index of the last character, which belongs to the result; -1 until it is set.</summary>
    public int End { get; set; } = -1;

    public string TypeName { get; set; }

    /// <summary>What the text means, by the keys in <see cref="ResolutionKey"/>.</summary>
    public SortedDictionary<string, object> Resolution { get; set; }
}
