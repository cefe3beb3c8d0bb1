using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SyncBot.Storage;

namespace SyncBot.FollowUps;

/// <summary>
/// Names cases in addresses, so that nobody can tell or make up which: the case's id, encrypted under a key that is derived from the
/// store's secret and never changes. The nonce follows from the id, so that a case has one name.
/// </summary>
internal sealed class CalendarLinks(INameStore names) : IHostedService
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int LongestToken = 256;

    private byte[]? key;

    /// <summary>The name of a case; null as long as the host has not started.</summary>
    public string? TokenOf(string caseId)
    {
        if (key is null) return null;
        var id = Encoding.UTF8.GetBytes(caseId);
        var token = new byte[NonceBytes + TagBytes + id.Length];
        var nonce = token.AsSpan(0, NonceBytes);
        Derive("nonce", id).AsSpan(0, NonceBytes).CopyTo(nonce);
        using var cipher = new AesGcm(Derive("id", []), TagBytes);
        cipher.Encrypt(nonce, id, token.AsSpan(NonceBytes + TagBytes), token.AsSpan(NonceBytes, TagBytes));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The id of the case of that name; null if it is none.</summary>
    public string? CaseOf(string token)
    {
        if (key is null || token.Length > LongestToken || !Base64Url.IsValid(token)) return null;
        var named = Base64Url.DecodeFromChars(token);
        if (named.Length <= NonceBytes + TagBytes) return null;
        var id = new byte[named.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(Derive("id", []), TagBytes);
        try
        {
            cipher.Decrypt(named.AsSpan(0, NonceBytes), named.AsSpan(NonceBytes + TagBytes), named.AsSpan(NonceBytes, TagBytes), id);
            return Encoding.UTF8.GetString(id);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken) =>
        key = await names.SecretAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private byte[] Derive(string purpose, ReadOnlySpan<byte> of) => HMACSHA256.HashData(HMACSHA256.HashData(key!, Encoding.UTF8.GetBytes($"calendar {purpose}")), of);
}
