namespace SyncBot.Storage;

/// <summary>Keeps who wants no text messages, and the key that hides phone numbers.</summary>
public interface IPhoneStore
{
    /// <summary>Whether a person wants no messages.</summary>
    Task<bool> IsOptedOutAsync(string person, CancellationToken cancellationToken);

    /// <summary>A person wants no messages from now on.</summary>
    Task OptOutAsync(string person, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A person wants messages again.</summary>
    Task OptInAsync(string person, CancellationToken cancellationToken);

    /// <summary>The key that hides numbers. If there is none, the one that is given becomes it, for good.</summary>
    Task<string> KeyAsync(string first, CancellationToken cancellationToken);
}
