using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Turns;

/// <summary>What the store knows an activity by that may be delivered again.</summary>
internal static class DeliveryHash
{
    private static readonly byte[] Purpose = Encoding.UTF8.GetBytes("name");

    /// <summary>The hash of what identifies the activity.</summary>
    public static string Of(string delivery) => Convert.ToHexStringLower(HMACSHA256.HashData(Purpose, Encoding.UTF8.GetBytes(delivery)));
}
