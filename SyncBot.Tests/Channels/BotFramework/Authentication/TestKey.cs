using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

/// <summary>A key that a provider signs with.</summary>
/// <param name="id">Its id.</param>
/// <param name="bits">Its size.</param>
/// <param name="endorsements">What it may speak for.</param>
internal sealed class TestKey(string id, int bits = 2048, JsonNode? endorsements = null)
{
    private readonly RSA rsa = RSA.Create(bits);

    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>What it may speak for, as its provider's document has it; null for nothing.</summary>
    public JsonNode? Endorsements { get; set; } = endorsements;

    /// <summary>What its provider says it is for.</summary>
    public string Use { get; init; } = "sig";

    /// <summary>The public part as text.</summary>
    public string Public => rsa.ExportSubjectPublicKeyInfoPem();

    /// <summary>A key of the Bot Framework for these channels.</summary>
    public static TestKey For(string id, params string[] channels) => new(id, endorsements: new JsonArray([.. channels.Select(c => (JsonNode)c)]));

    /// <summary>Its entry in a document of keys.</summary>
    public JsonObject Describe()
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var entry = new JsonObject { ["kty"] = "RSA", ["use"] = Use, ["kid"] = id, ["x5t"] = id, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) };
        if (Endorsements is not null) entry["endorsements"] = Endorsements.DeepClone();
        return entry;
    }

    /// <summary>Signs.</summary>
    public byte[] Sign(byte[] data, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null) =>
        rsa.SignData(data, hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);
}
