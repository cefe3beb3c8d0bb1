namespace Microsoft.Bot.Schema;

/// <summary>The sender is busy answering.</summary>
public interface ITypingActivity : IActivity;
