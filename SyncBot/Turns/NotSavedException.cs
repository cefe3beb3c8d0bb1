namespace SyncBot.Turns;

/// <summary>Nothing of a turn is saved, and nothing was said: whoever sent the activity can send it again.</summary>
public sealed class NotSavedException(Exception fault) : Exception("The turn could not be saved.", fault);
