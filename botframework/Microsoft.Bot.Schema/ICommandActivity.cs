namespace Microsoft.Bot.Schema;

/// <summary>A request to do something.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The command.</summary>
    string Name { get; set; }

    /// <summary>A <see cref="CommandValue{T}"/>.</summary>
    object Value { get; set; }
}
