using System.Security.Cryptography;
using System.Text;
using SyncBot.Storage;

namespace SyncBot.Channels.Sms;

/// <summary>Gives phone numbers ids that tell nothing to who has not got the key. The key is the store's secret, which never changes: with it would go who is who.</summary>
internal sealed class PhoneNumbers(INameStore names)
{
    private const string Prefix = "sms_";
    private const int IdBytes = 16;

    private byte[]? key;

    /// <summary>The id of a number.</summary>
    /// <param name="number">The number, as the network writes it.</param>
    /// <param name="to">The number that is written to, if the id is for that conversation only.</param>
    /// <param name="cancellationToken">Stops the look-up of the key.</param>
    public async Task<string> IdOfAsync(string number, string? to, CancellationToken cancellationToken)
    {
        key ??= await names.SecretAsync(cancellationToken);
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(to is null ? number : $"{number} {to}"));
        return Prefix + Convert.ToHexStringLower(hash.AsSpan(0, IdBytes));
    }
}
