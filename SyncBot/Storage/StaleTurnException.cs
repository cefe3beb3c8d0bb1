namespace SyncBot.Storage;

/// <summary>Another turn has saved since this one was loaded: nothing of this one is saved, and it is to be run again from what is kept now.</summary>
public sealed class StaleTurnException() : Exception("Another turn has saved since this one was loaded.");
