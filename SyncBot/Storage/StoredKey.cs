namespace SyncBot.Storage;

/// <summary>A key that signs tokens.</summary>
/// <param name="Id">What tokens call it.</param>
/// <param name="Secret">The key, as Base64.</param>
/// <param name="Made">When it was made.</param>
public sealed record StoredKey(string Id, string Secret, DateTimeOffset Made);
