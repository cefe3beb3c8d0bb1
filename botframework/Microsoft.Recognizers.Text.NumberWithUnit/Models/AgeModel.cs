namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Reads ages.</summary>
public class AgeModel : AbstractNumberWithUnitModel
{
    internal AgeModel(UnitScanner scanner)
        : base(scanner)
    {
    }

    public override string ModelTypeName => "age";
}
