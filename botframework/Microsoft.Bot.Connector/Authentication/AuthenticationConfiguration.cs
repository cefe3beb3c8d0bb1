using System.Collections.Generic;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What tokens must have beyond being genuine.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the key of a token must carry; none by default.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Checks the claims of a token; null, the default, for no check.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers that are trusted beside the usual ones; null, the default, for none.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
