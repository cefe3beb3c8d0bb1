namespace Microsoft.Bot.Schema;

/// <summary>The answer to a search.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse;
