namespace Microsoft.Bot.Schema;

/// <summary>A token that comes with the action of an Adaptive Card.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest;
