namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A fact that has one of its values, written <c>fact=value</c> in the knowledge.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Value">One of the fact's values (for a measured fact, one of its bands).</param>
public readonly record struct Condition(string Fact, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Fact}={Value}";
}
