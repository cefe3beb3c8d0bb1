using System.Runtime.CompilerServices;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Checks arguments of REST calls before anything is sent.</summary>
internal static class Required
{
    public static void NotNull(object value, [CallerArgumentExpression(nameof(value))] string name = null)
    {
        if (value is null)
            throw new ValidationException(ValidationRules.CannotBeNull, name);
    }
}
