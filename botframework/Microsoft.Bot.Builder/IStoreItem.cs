namespace Microsoft.Bot.Builder;

/// <summary>An object that is not to overwrite a version which its writer has not seen.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; <c>*</c> overwrites any.</summary>
    string ETag { get; set; }
}
