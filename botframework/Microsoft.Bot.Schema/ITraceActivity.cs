namespace Microsoft.Bot.Schema;

/// <summary>What a developer may see and a user may not.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>What is traced.</summary>
    string Name { get; set; }

    /// <summary>A description of it.</summary>
    string Label { get; set; }

    /// <summary>The format of the value.</summary>
    string ValueType { get; set; }

    /// <summary>What it carries.</summary>
    object Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference RelatesTo { get; set; }
}
