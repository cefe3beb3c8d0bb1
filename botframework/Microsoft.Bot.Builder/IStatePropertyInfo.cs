namespace Microsoft.Bot.Builder;

/// <summary>What is known of a property without reading it.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The name of the property.</summary>
    string Name { get; }
}
