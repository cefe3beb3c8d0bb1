namespace SyncBot.Storage;

/// <summary>Another turn has saved since this one was loaded, or what this one has drawn by chance is taken: nothing of this one is saved, and it is to be run again from what is kept now.</summary>
public sealed class StaleTurnException() : Exception("Another turn has saved what this one would have changed.");
