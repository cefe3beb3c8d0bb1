using System.Collections.Generic;

namespace Microsoft.Recognizers.Text;

/// <summary>Finds one kind of thing in text, for one culture.</summary>
public interface IModel
{
    /// <summary>The <see cref="ModelResult.TypeName"/> of what the model finds.</summary>
    string ModelTypeName { get; }

    /// <summary>What is found in the text, in order of its place; empty if nothing is.</summary>
    List<ModelResult> Parse(string query);
}
