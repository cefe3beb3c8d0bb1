namespace Microsoft.Rest;

/// <summary>What a <see cref="ValidationException"/> says of an argument.</summary>
public static class ValidationRules
{
    /// <summary>It is null and must not be.</summary>
    public static readonly string CannotBeNull = "cannot be null";
}
