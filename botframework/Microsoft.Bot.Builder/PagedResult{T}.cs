namespace Microsoft.Bot.Builder;

/// <summary>A page of a longer list.</summary>
public class PagedResult<T>
{
    /// <summary>What is on this page.</summary>
    public T[] Items { get; set; } = [];

    /// <summary>The way to the next page; null after the last.</summary>
    public string ContinuationToken { get; set; }
}
