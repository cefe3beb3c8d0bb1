using System;
using System.Collections.Generic;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The fixed names and places of the Bot Framework's tokens in the public cloud.</summary>
public static class AuthenticationConstants
{
    /// <summary>Where a bot gets its tokens; <c>{0}</c> is the tenant.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The tenant of bots that have none of their own.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>What a bot's tokens for channels are for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>The issuer of channels' tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of channels' tokens are described.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys of bots' and the Emulator's tokens are described.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>The issuer of version 1 tokens of a tenant.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>The issuer of version 2 tokens of a tenant.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The claim that names the caller in a version 2 token.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim that says who a token is for.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The header that names the key of a token.</summary>
    public const string KeyIdHeader = "kid";

    /// <summary>The claim that says the version of a token.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The claim that names the caller in a version 1 token.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that says where a channel takes answers.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The app id of a skill while authentication is off.</summary>
    public const string AnonymousSkillAppId = "AnonymousSkill";

    /// <summary>The kind of identity while authentication is off.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The claim that names the tenant.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>The algorithms that a token may be signed with.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = new(StringComparer.Ordinal) { "RS256", "RS384", "RS512" };
}
