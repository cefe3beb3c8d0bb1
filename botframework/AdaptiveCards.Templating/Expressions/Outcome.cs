using System.Runtime.InteropServices;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>
/// What evaluating gave: a failure, or a value, which is null, a <see cref="bool"/>, a number, a <see cref="string"/>,
/// a <see cref="System.Text.Json.JsonElement"/>, or a list of these.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Outcome(object Value, bool Failed = false)
{
    public static Outcome Failure { get; } = new(null, true);
}
