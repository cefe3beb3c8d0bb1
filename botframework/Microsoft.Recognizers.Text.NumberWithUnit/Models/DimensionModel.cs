namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Reads lengths, areas, volumes, weights, speeds and amounts of information.</summary>
public class DimensionModel : AbstractNumberWithUnitModel
{
    internal DimensionModel(UnitScanner scanner)
        : base(scanner)
    {
    }

    public override string ModelTypeName => "dimension";
}
