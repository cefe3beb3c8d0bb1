using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

/// <summary>Everything that can be wrong with a token, by name: the Authorization headers that it is sent in.</summary>
internal sealed class BadTokens
{
    private readonly FakeAzure azure;
    private readonly DateTimeOffset now;
    private readonly Dictionary<string, string[]> all = new(StringComparer.Ordinal);

    /// <summary>Makes all of them.</summary>
    /// <param name="azure">Who describes the keys. It gets <see cref="Keys"/> and <see cref="MoreKeys"/>.</param>
    /// <param name="now">What time it is.</param>
    public BadTokens(FakeAzure azure, DateTimeOffset now)
    {
        (this.azure, this.now) = (azure, now);
        AddHeaders();
        AddParts();
        AddAlgorithms();
        AddKeys();
        AddSignatures();
        AddIssuers();
        AddAudiences();
        AddTimes();
        AddClaims();
    }

    /// <summary>The keys that the tokens name.</summary>
    public static IReadOnlyList<TestKey> Keys { get; } =
    [
        TestKey.For("channels", "msteams", "webchat", "sms", "emulator"),
        TestKey.For("second", "msteams"),
        TestKey.For("only-sms", "sms"),
        TestKey.For("other-case", "MSTEAMS", " msteams"),
        new TestKey("weak", 1024, new JsonArray("msteams")),
        new TestKey("unendorsed"),
        new TestKey("endorsed-by-text", endorsements: "msteams"),
        new TestKey("endorsed-by-number", endorsements: new JsonArray(5, "webchat")),
        new TestKey("encrypts", endorsements: new JsonArray("msteams")) { Use = "enc" },
    ];

    /// <summary>Entries of the document of keys that are no keys for RS256.</summary>
    public static IReadOnlyList<JsonObject> MoreKeys { get; } =
    [
        new JsonObject { ["kty"] = "oct", ["kid"] = "shared-secret", ["k"] = Base64UrlEncoder.Encode(Secret), ["endorsements"] = new JsonArray("msteams") },
        new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["kid"] = "curve", ["x"] = Base64UrlEncoder.Encode(Secret), ["y"] = Base64UrlEncoder.Encode(Secret), ["endorsements"] = new JsonArray("msteams") },
        new JsonObject { ["kty"] = "RSA", ["kid"] = "empty", ["n"] = "", ["e"] = "AQAB", ["endorsements"] = new JsonArray("msteams") },
        new JsonObject { ["kty"] = "RSA", ["n"] = "AQAB", ["e"] = "AQAB" },
    ];

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => all.Keys;

    private static byte[] Secret => SHA256.HashData("a secret of thirty-two characters"u8);

    private TestKey Key => azure.ChannelKeys[0];

    /// <summary>The headers of one.</summary>
    public string[] this[string name] => all[name];

    private void AddHeaders()
    {
        var good = Good();
        all["no header"] = [];
        all["an empty header"] = [""];
        all["a header of spaces"] = ["   "];
        all["a scheme alone"] = ["Bearer"];
        all["a scheme and spaces"] = ["Bearer    "];
        all["another scheme"] = [$"Basic {good}"];
        all["a password"] = ["Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeAzure.AppId}:{FakeAzure.Password}"))];
        all["no scheme"] = [good];
        all["a scheme without a space"] = [$"Bearer{good}"];
        all["quotes"] = [$"Bearer \"{good}\""];
        all["two tokens in a header"] = [$"Bearer {good}, Bearer {good}"];
        all["two headers"] = [$"Bearer {good}", $"Bearer {good}"];
        all["a token with more behind it"] = [$"Bearer {good} x"];
        all["a token that is too long"] = ["Bearer " + Make(c => c["more"] = new string('a', 14_000))];
    }

    private void AddParts()
    {
        var parts = Good().Split('.');
        Add("nonsense", "nonsense");
        Add("dots alone", "..");
        Add("two parts", $"{parts[0]}.{parts[1]}");
        Add("four parts", $"{Good()}.{parts[2]}");
        Add("five parts", $"{Good()}.{parts[2]}.{parts[2]}");
        Add("no header part", $".{parts[1]}.{parts[2]}");
        Add("no payload", $"{parts[0]}..{parts[2]}");
        Add("no signature", $"{parts[0]}.{parts[1]}.");
        Add("a header that is no base64", $"!!!!.{parts[1]}.{parts[2]}");
        Add("a payload that is no base64", $"{parts[0]}.****.{parts[2]}");
        Add("a signature that is no base64", $"{parts[0]}.{parts[1]}.$$$$");
        Add("parts in base64 of the other alphabet", Good().Replace('-', '+').Replace('_', '/') + "==");
        Add("a header that is no JSON", Jwt.Make("{\"alg\":\"RS256\"", "{}", Sign));
        Add("a header that is a list", Jwt.Make("[]", Claims().ToJsonString(), Sign));
        Add("a header that is null", Jwt.Make("null", Claims().ToJsonString(), Sign));
        Add("a payload that is no JSON", Jwt.Make(Jwt.Header(Key.Id).ToJsonString(), "claims", Sign));
        Add("a payload that is a list", Jwt.Make(Jwt.Header(Key.Id).ToJsonString(), "[1]", Sign));
        Add("a payload that is a text", Jwt.Make(Jwt.Header(Key.Id).ToJsonString(), "\"claims\"", Sign));
        Add("an empty payload", Jwt.Make(Jwt.Header(Key.Id).ToJsonString(), "{}", Sign));
        Add("a payload nested deeply", Jwt.Make(Jwt.Header(Key.Id).ToJsonString(), "{\"a\":" + new string('[', 2000) + new string(']', 2000) + "}", Sign));
        Add("a payload that is no Unicode", $"{parts[0]}.{Base64UrlEncoder.Encode([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])}.{parts[2]}");
    }

    private void AddAlgorithms()
    {
        foreach (var none in (string[])["none", "None", "NONE", "nOnE", ""])
        {
            Add($"algorithm '{none}' unsigned", Jwt.Make(Jwt.Header(Key.Id, none), Claims(), _ => []));
            Add($"algorithm '{none}' signed", Jwt.Make(Jwt.Header(Key.Id, none), Claims(), Sign));
        }

        Add("HS256 with the public key", Jwt.Make(Jwt.Header(Key.Id, "HS256"), Claims(), d => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Key.Public), d)));
        Add("HS256 with the password", Jwt.Make(Jwt.Header(Key.Id, "HS256"), Claims(), d => HMACSHA256.HashData(Encoding.ASCII.GetBytes(FakeAzure.Password), d)));
        Add("HS256 with a key that is in the document", Jwt.Make(Jwt.Header("shared-secret", "HS256"), Claims(), d => HMACSHA256.HashData(Secret, d)));
        Add("HS384", Jwt.Make(Jwt.Header(Key.Id, "HS384"), Claims(), d => HMACSHA384.HashData(Secret, d)));
        Add("HS512", Jwt.Make(Jwt.Header(Key.Id, "HS512"), Claims(), d => HMACSHA512.HashData(Secret, d)));
        Add("RS384", Jwt.Make(Jwt.Header(Key.Id, "RS384"), Claims(), d => Key.Sign(d, HashAlgorithmName.SHA384)));
        Add("RS512", Jwt.Make(Jwt.Header(Key.Id, "RS512"), Claims(), d => Key.Sign(d, HashAlgorithmName.SHA512)));
        Add("RS256 by name and RS512 by deed", Jwt.Make(Jwt.Header(Key.Id), Claims(), d => Key.Sign(d, HashAlgorithmName.SHA512)));
        Add("PS256", Jwt.Make(Jwt.Header(Key.Id, "PS256"), Claims(), d => Key.Sign(d, padding: RSASignaturePadding.Pss)));
        Add("ES256", Jwt.Make(Jwt.Header("curve", "ES256"), Claims(), d => ECDsa.Create(ECCurve.NamedCurves.nistP256).SignData(d, HashAlgorithmName.SHA256)));
        Add("EdDSA", Jwt.Make(Jwt.Header(Key.Id, "EdDSA"), Claims(), Sign));
        Add("rs256 in small letters", Jwt.Make(Jwt.Header(Key.Id, "rs256"), Claims(), Sign));
        Add("an encryption", Jwt.Make(Jwt.Header(Key.Id, "RSA-OAEP"), Claims(), Sign));
        Add("no algorithm", WithHeader(h => h.Remove("alg")));
        Add("an algorithm that is a number", WithHeader(h => h["alg"] = 256));
        Add("a list of algorithms", WithHeader(h => h["alg"] = new JsonArray("RS256", "none")));
    }

    private void AddKeys()
    {
        using var stranger = RSA.Create(2048);
        var own = new TestKey(Key.Id).Describe();
        byte[] ByStranger(byte[] data) => stranger.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Add("a stranger's key", Jwt.Make(Jwt.Header(Key.Id), Claims(), ByStranger));
        Add("a stranger's key in the header", Jwt.Make(Jwt.Header(Key.Id).With("jwk", own), Claims(), ByStranger));
        Add("an address of keys in the header", Jwt.Make(Jwt.Header(Key.Id).With("jku", "https://evil.example/keys"), Claims(), ByStranger));
        Add("an address of certificates in the header", Jwt.Make(Jwt.Header("evil").With("x5u", "https://evil.example/certificates"), Claims(), ByStranger));
        Add("a certificate in the header", Jwt.Make(Jwt.Header(Key.Id).With("x5c", new JsonArray(Convert.ToBase64String(TestCertificates.Authority.RawData))), Claims(), ByStranger));
        Add("no key id", WithHeader(h => h.Remove("kid")));
        Add("an empty key id", WithHeader(h => h["kid"] = ""));
        Add("a key id that is null", WithHeader(h => h["kid"] = null));
        Add("a key id that is a number", WithHeader(h => h["kid"] = 1));
        Add("a key id that nobody knows", WithHeader(h => h["kid"] = "unknown"));
        Add("a key id in other letters", WithHeader(h => h["kid"] = Key.Id.ToUpperInvariant()));
        Add("a key id that is a path", WithHeader(h => h["kid"] = "../../../../dev/null"));
        Add("a key id that is a query", WithHeader(h => h["kid"] = "' OR 1=1 --"));
        Add("the id of another key", WithHeader(h => h["kid"] = "second"));
        Add("a key for other channels", By("only-sms"));
        Add("a key for channels in other letters", By("other-case"));
        Add("a key for no channel", By("unendorsed"));
        Add("a key whose channels are a text", By("endorsed-by-text"));
        Add("a key whose channels are others and a number", By("endorsed-by-number"));
        Add("a weak key", By("weak"));
        Add("a key for encryption", By("encrypts"));
        Add("a key of the other provider", Jwt.Make(Jwt.Header(azure.LoginKeys[0].Id), Claims(), d => azure.LoginKeys[0].Sign(d)));
    }

    private void AddSignatures()
    {
        var parts = Good().Split('.');
        var signature = Base64UrlEncoder.DecodeBytes(parts[2]);
        Add("a signature with one bit changed", $"{parts[0]}.{parts[1]}.{Base64UrlEncoder.Encode([.. signature[..100], (byte)(signature[100] ^ 1), .. signature[101..]])}");
        Add("a signature that is cut", $"{parts[0]}.{parts[1]}.{Base64UrlEncoder.Encode(signature[..128])}");
        Add("a signature of zeros", $"{parts[0]}.{parts[1]}.{Base64UrlEncoder.Encode(new byte[256])}");
        Add("a signature of another token", $"{parts[0]}.{Make(c => c["aud"] = "other").Split('.')[1]}.{parts[2]}");
        Add("a header changed after signing", $"{Base64UrlEncoder.Encode(Jwt.Header(Key.Id).With("x", 1).ToJsonString())}.{parts[1]}.{parts[2]}");
        Add("another kind", WithHeader(h => h["typ"] = "secevent+jwt"));
        Add("an extension that must be understood", WithHeader(h => h.With("crit", new JsonArray("exp")).With("exp", 1)));
        Add("unencoded payload", WithHeader(h => h.With("crit", new JsonArray("b64")).With("b64", false)));
    }

    private void AddIssuers()
    {
        AddClaim("issuer missing", c => c.Remove("iss"));
        AddClaim("issuer empty", c => c["iss"] = "");
        AddClaim("issuer null", c => c["iss"] = null);
        AddClaim("issuer a number", c => c["iss"] = 5);
        AddClaim("issuer a list", c => c["iss"] = new JsonArray("https://api.botframework.com"));
        AddClaim("issuer another", c => c["iss"] = "https://evil.example");
        AddClaim("issuer with a slash", c => c["iss"] = "https://api.botframework.com/");
        AddClaim("issuer in other letters", c => c["iss"] = "https://API.botframework.com");
        AddClaim("issuer of another cloud", c => c["iss"] = "https://api.botframework.us");
        AddClaim("issuer by http", c => c["iss"] = "http://api.botframework.com");
        foreach (var (name, issuer) in EntraIssuers)
        {
            AddLogin($"the Emulator's token, {name}", issuer, FakeAzure.AppId, FakeAzure.AppId);
            AddLogin($"the bot's own token for channels, {name}", issuer, "https://api.botframework.com", FakeAzure.AppId);
            AddLogin($"another bot's token for this one, {name}", issuer, FakeAzure.AppId, "0badb07a-0000-4000-8000-000000000009");
            AddLogin($"another bot's own token, {name}", issuer, "0badb07a-0000-4000-8000-000000000009", "0badb07a-0000-4000-8000-000000000009");
        }
    }

    private static IEnumerable<(string Name, string Issuer)> EntraIssuers =>
    [
        ("version 1", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ("version 2", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0"),
        ("a tenant's", $"https://sts.windows.net/{FakeAzure.Tenant}/"),
    ];

    private void AddAudiences()
    {
        AddClaim("audience missing", c => c.Remove("aud"));
        AddClaim("audience empty", c => c["aud"] = "");
        AddClaim("audience null", c => c["aud"] = null);
        AddClaim("audience a number", c => c["aud"] = 5);
        AddClaim("audience another bot", c => c["aud"] = "0badb07a-0000-4000-8000-000000000009");
        AddClaim("audience the channels", c => c["aud"] = "https://api.botframework.com");
        AddClaim("audience this bot and another", c => c["aud"] = new JsonArray(FakeAzure.AppId, "0badb07a-0000-4000-8000-000000000009"));
        AddClaim("audience nobody", c => c["aud"] = new JsonArray());
        AddClaim("audience with a space", c => c["aud"] = FakeAzure.AppId + " ");
        AddClaim("audience in braces", c => c["aud"] = $"{{{FakeAzure.AppId}}}");
        AddClaim("another bot speaks, version 1", c => c["appid"] = "0badb07a-0000-4000-8000-000000000009");
        AddClaim("another bot speaks, version 2", c => c["azp"] = "0badb07a-0000-4000-8000-000000000009");
        AddClaim("a bot speaks that is a number", c => c["appid"] = 9);
    }

    private void AddTimes()
    {
        AddClaim("expired", c => c["exp"] = now.AddMinutes(-5).ToUnixTimeSeconds());
        AddClaim("expired long ago", c => c["exp"] = 1);
        AddClaim("expiry missing", c => c.Remove("exp"));
        AddClaim("expiry null", c => c["exp"] = null);
        AddClaim("expiry a word", c => c["exp"] = "never");
        AddClaim("expiry zero", c => c["exp"] = 0);
        AddClaim("expiry negative", c => c["exp"] = -1);
        AddClaim("expiry a list", c => c["exp"] = new JsonArray(now.AddHours(1).ToUnixTimeSeconds()));
        AddClaim("not yet valid", c => c["nbf"] = now.AddMinutes(6).ToUnixTimeSeconds());
        AddClaim("valid in a far future", c => c["nbf"] = 9_999_999_999_999);
        AddClaim("valid after it expires", c => c["nbf"] = now.AddHours(2).ToUnixTimeSeconds());
    }

    private void AddClaims()
    {
        AddClaim("service URL missing", c => c.Remove("serviceurl"));
        AddClaim("service URL empty", c => c["serviceurl"] = "");
        AddClaim("service URL null", c => c["serviceurl"] = null);
        AddClaim("service URL a list", c => c["serviceurl"] = new JsonArray(FakeAzure.Teams));
        AddClaim("service URL another", c => c["serviceurl"] = "https://evil.example/");
        AddClaim("service URL of another region", c => c["serviceurl"] = "https://smba.trafficmanager.net/emea/");
        AddClaim("service URL under another name", c => c.With("serviceUrl", FakeAzure.Teams).Remove("serviceurl"));
    }

    private string Good() => Make(_ => { });

    private JsonObject Claims() => FakeAzure.ChannelClaims(now);

    private byte[] Sign(byte[] data) => Key.Sign(data);

    private string Make(Action<JsonObject> change)
    {
        var claims = Claims();
        change(claims);
        return azure.ChannelToken(claims);
    }

    private string WithHeader(Action<JsonObject> change)
    {
        var header = Jwt.Header(Key.Id);
        change(header);
        return Jwt.Make(header, Claims(), Sign);
    }

    private string By(string id)
    {
        var key = azure.ChannelKeys.Single(k => k.Id == id);
        return Jwt.Make(Jwt.Header(id), Claims(), d => key.Sign(d));
    }

    private void Add(string name, string token) => all.Add(name, [$"Bearer {token}"]);

    private void AddClaim(string name, Action<JsonObject> change) => Add(name, Make(change));

    private void AddLogin(string name, string issuer, string audience, string sender) => Add(name, azure.LoginToken(LoginClaims(now, issuer, audience, sender)));

    /// <summary>The claims of a token of Entra.</summary>
    public static JsonObject LoginClaims(DateTimeOffset now, string issuer, string audience, string sender)
    {
        var version2 = issuer.EndsWith("/v2.0", StringComparison.Ordinal);
        return new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = issuer,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            [version2 ? "azp" : "appid"] = sender,
            ["tid"] = FakeAzure.Tenant,
            ["ver"] = version2 ? "2.0" : "1.0",
            ["serviceurl"] = FakeAzure.Teams,
        };
    }
}
