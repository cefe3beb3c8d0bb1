using System;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>What an expression may give, as far as that is known before it is evaluated.</summary>
[Flags]
internal enum ReturnTypes
{
    None = 0,
    Boolean = 1,
    Number = 2,

    /// <summary>Anything: found out only by evaluating.</summary>
    Any = 4,
    Text = 8,
    Array = 16,
}
