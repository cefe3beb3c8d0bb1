namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Reads temperatures.</summary>
public class TemperatureModel : AbstractNumberWithUnitModel
{
    internal TemperatureModel(UnitScanner scanner)
        : base(scanner)
    {
    }

    public override string ModelTypeName => "temperature";
}
