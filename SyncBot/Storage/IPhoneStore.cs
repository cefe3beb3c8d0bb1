namespace SyncBot.Storage;

/// <summary>Keeps who wants no text messages. Who has asked for it is not asked again, even if all else about them is forgotten.</summary>
public interface IPhoneStore
{
    /// <summary>Whether a person wants no messages.</summary>
    Task<bool> IsOptedOutAsync(string person, CancellationToken cancellationToken);

    /// <summary>A person wants no messages from now on.</summary>
    Task OptOutAsync(string person, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A person wants messages again.</summary>
    Task OptInAsync(string person, CancellationToken cancellationToken);
}
