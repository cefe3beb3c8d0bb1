namespace SyncBot.Storage;

/// <summary>What an operator does to a store as a whole, also while it is used.</summary>
public interface IStoreUpkeep
{
    /// <summary>Copies the store as it is at one moment, but for names and keys, into a file that is not there yet.</summary>
    /// <returns>The faults of the copy; none if it is sound.</returns>
    /// <exception cref="IOException">The file is there already or can't be written.</exception>
    /// <exception cref="ConfigurationException">This kind of store is copied by other means, which the message names.</exception>
    Task<IReadOnlyList<string>> BackUpAsync(string file, CancellationToken cancellationToken);

    /// <summary>Copies names and keys into a file, over the copy that was there: whoever was forgotten since must be in none.</summary>
    /// <exception cref="IOException">What is there is no copy of them, or it can't be written.</exception>
    /// <exception cref="ConfigurationException">This kind of store is copied by other means, which the message names.</exception>
    Task BackUpKeysAsync(string file, CancellationToken cancellationToken);

    /// <summary>What is wrong in the store, a sentence each; none if it is sound.</summary>
    Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken);
}
