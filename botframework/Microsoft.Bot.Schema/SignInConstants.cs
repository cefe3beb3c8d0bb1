namespace Microsoft.Bot.Schema;

/// <summary>Names of activities of a sign-in.</summary>
public static class SignInConstants
{
    /// <summary>The invoke that carries a magic code.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>The invoke that offers a token for exchange.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>The event that carries a token.</summary>
    public const string TokenResponseEventName = "tokens/response";

    /// <summary>The invoke of SharePoint that offers a token.</summary>
    public const string SharePointTokenExchange = "cardExtension/token";
}
