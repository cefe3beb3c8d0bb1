namespace SyncBot.Channels.DirectLine;

/// <summary>Begins conversations, and lets clients come back to them.</summary>
internal static class ConversationsEndpoint
{
    /// <summary><c>POST conversations</c>: begins the token's conversation, or a new one for who knows the secret. 201 if it is new, 200 if it had begun.</summary>
    public static async Task<IResult> StartAsync(HttpContext context, Gatekeeper gatekeeper, Conversations conversations, DirectLineTokens tokens, IHostApplicationLifetime life)
    {
        var caller = await gatekeeper.WhoAsync(context);
        if (caller is Caller.Nobody nobody) return nobody.Why;
        var (user, fault) = await UserInBody.ReadAsync(context);
        if (caller is Caller.Server && fault is not null) return fault;
        var (conversation, refusal) = caller is Caller.Client { Grant: var grant }
            ? await gatekeeper.AdmitAsync(caller, grant.Conversation, context.RequestAborted)
            : (await conversations.OpenAsync(user ?? Conversations.NewUser(), resume: null, context.RequestAborted), null);
        if (conversation is null) return refusal!;

        var isNew = await conversations.BeginAsync(conversation, life.ApplicationStopped);
        var given = await GivenToken.ForAsync(conversation, tokens, context.RequestAborted);
        return Results.Json(await given.WithStreamAsync(context.Request, conversation.User, watermark: 0, tokens, context.RequestAborted), statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary><c>GET conversations/{id}?watermark=W</c>: a new token and socket, with everything after the watermark to come.</summary>
    public static async Task<IResult> ReconnectAsync(HttpContext context, string id, string? watermark, Gatekeeper gatekeeper, DirectLineTokens tokens)
    {
        var (conversation, refusal) = await gatekeeper.AdmitAsync(await gatekeeper.WhoAsync(context), id, context.RequestAborted);
        if (conversation is null) return refusal!;
        if (ActivitySet.NumberOf(watermark) is not { } after) return DirectLineError.BadWatermark;
        var given = await GivenToken.ForAsync(conversation, tokens, context.RequestAborted);
        return Results.Json(await given.WithStreamAsync(context.Request, conversation.User, after, tokens, context.RequestAborted));
    }
}
