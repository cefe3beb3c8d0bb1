namespace Microsoft.Bot.Schema;

/// <summary>A request that waits for an answer of its own.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>The operation.</summary>
    string Name { get; set; }

    /// <summary>What it carries.</summary>
    object Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference RelatesTo { get; set; }
}
