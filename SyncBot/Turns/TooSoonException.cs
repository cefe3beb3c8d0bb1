namespace SyncBot.Turns;

/// <summary>Something that was said in the conversation before is kept for later, and still to be taken: nothing of this turn is done, and its activity is kept behind it.</summary>
public sealed class TooSoonException() : Exception("An activity that came before is still to be taken.");
