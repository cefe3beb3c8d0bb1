namespace SyncBot.Turns;

/// <summary>An activity of the conversation that came before was kept for later, and is still to be taken: nothing of this turn is done. If its channel waits, it is kept too, and in any case it is to be taken after that one.</summary>
public sealed class TooSoonException() : Exception("An activity that came before is still to be taken.");
