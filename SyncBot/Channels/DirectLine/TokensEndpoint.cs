namespace SyncBot.Channels.DirectLine;

/// <summary>Gives out tokens to servers, and new ones for old.</summary>
internal static class TokensEndpoint
{
    /// <summary><c>POST tokens/generate</c>: a token for a conversation that has not begun, for who knows the secret.</summary>
    public static async Task<IResult> GenerateAsync(HttpContext context, Gatekeeper gatekeeper, Conversations conversations, DirectLineTokens tokens)
    {
        var caller = await gatekeeper.WhoAsync(context);
        if (caller is Caller.Nobody nobody) return nobody.Why;
        if (caller is Caller.Client) return new DirectLineError(StatusCodes.Status403Forbidden, "BadArgument", "Only the secret makes new tokens; a token can be refreshed.");
        var (user, fault) = await UserInBody.ReadAsync(context);
        if (fault is not null) return fault;
        var conversation = await conversations.OpenAsync(user ?? Conversations.NewUser(), resume: null, context.RequestAborted);
        return Results.Json(await GivenToken.ForAsync(conversation, tokens, context.RequestAborted));
    }

    /// <summary><c>POST tokens/refresh</c>: a new token in the place of one that is still good.</summary>
    public static async Task<IResult> RefreshAsync(HttpContext context, Gatekeeper gatekeeper, DirectLineTokens tokens)
    {
        var caller = await gatekeeper.WhoAsync(context);
        if (caller is Caller.Nobody nobody) return nobody.Why;
        if (caller is not Caller.Client { Grant: var grant }) return DirectLineError.Malformed("A token is refreshed, and the secret never expires.");
        var (conversation, refusal) = await gatekeeper.AdmitAsync(caller, grant.Conversation, context.RequestAborted);
        return conversation is null ? refusal! : Results.Json(await GivenToken.ForAsync(conversation, tokens, context.RequestAborted));
    }
}
