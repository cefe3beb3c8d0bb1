using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>A model that picks one of a few alternatives.</summary>
public abstract class ChoiceModel : IModel
{
    private protected ChoiceModel()
    {
    }

    public abstract string ModelTypeName { get; }

    public abstract List<ModelResult> Parse(string query);
}
