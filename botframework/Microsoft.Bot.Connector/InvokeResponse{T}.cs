namespace Microsoft.Bot.Builder;

/// <summary>A bot's answer to an invoke, with a body of a known type.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>What is written as JSON into the body.</summary>
    public new T Body
    {
        get => (T)base.Body;
        set => base.Body = value;
    }
}
