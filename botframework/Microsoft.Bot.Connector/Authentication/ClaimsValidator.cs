using System.Collections.Generic;
using System.Security.Claims;
using System.Threading.Tasks;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the claims of a genuine token.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Throws <see cref="System.UnauthorizedAccessException"/> if the claims are not good enough.</summary>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
