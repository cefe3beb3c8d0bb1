using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Storage.Sealed;

/// <summary>Hides what an activity is known by: the ids of some channels are phone numbers and times, which are soon guessed. The same is hidden in the same way each time.</summary>
internal sealed class Hidden(INameStore names)
{
    private byte[]? secret;

    /// <summary>What stands in the store for what identifies an activity.</summary>
    public async Task<string> OfAsync(string delivery, CancellationToken cancellationToken) => Of(secret ??= await names.SecretAsync(cancellationToken), delivery);

    /// <summary>The same, with the secret of the names.</summary>
    public static string Of(ReadOnlySpan<byte> secret, string delivery) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"delivery {delivery}")));
}
