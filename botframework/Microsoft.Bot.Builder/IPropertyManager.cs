namespace Microsoft.Bot.Builder;

/// <summary>Something that keeps named properties.</summary>
public interface IPropertyManager
{
    /// <summary>Gives access to a property; nothing is read or written yet.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
