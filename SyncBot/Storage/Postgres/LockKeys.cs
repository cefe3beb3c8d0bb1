using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SyncBot.Storage.Postgres;

/// <summary>What the server knows a lock by. Should two names ever have the same, one waits in vain or a turn is run again; nothing is saved wrongly.</summary>
/// <param name="Gate">Held by who is next.</param>
/// <param name="Lock">Held by who is in.</param>
internal sealed record LockKeys(long Gate, long Lock)
{
    /// <summary>The keys of a name.</summary>
    public static LockKeys Of(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return new(BinaryPrimitives.ReadInt64LittleEndian(hash), BinaryPrimitives.ReadInt64LittleEndian(hash.AsSpan(sizeof(long))));
    }
}
