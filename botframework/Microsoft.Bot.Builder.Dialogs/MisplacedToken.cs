using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Options and results are of type <see cref="object"/> and stand before the cancellation token,
/// so a call that leaves them out but passes a token compiles, and would store the token.
/// </summary>
internal static class MisplacedToken
{
    internal static void Reject(object value, [CallerArgumentExpression(nameof(value))] string name = null)
    {
        if (value is CancellationToken)
            throw new ArgumentException($"{name} cannot be a cancellation token");
    }
}
