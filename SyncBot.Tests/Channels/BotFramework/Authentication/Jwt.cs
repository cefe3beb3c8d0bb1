using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

/// <summary>Makes tokens by hand, so that anything about them can be wrong.</summary>
internal static class Jwt
{
    /// <summary>A token.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="payload">Its claims.</param>
    /// <param name="sign">Signs both.</param>
    public static string Make(JsonNode header, JsonNode payload, Func<byte[], byte[]> sign) => Make(header.ToJsonString(), payload.ToJsonString(), sign);

    /// <summary>A token of any two texts.</summary>
    public static string Make(string header, string payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The header of a token that a key signs.</summary>
    public static JsonObject Header(string keyId, string algorithm = "RS256") => new() { ["alg"] = algorithm, ["kid"] = keyId, ["x5t"] = keyId, ["typ"] = "JWT" };
}
