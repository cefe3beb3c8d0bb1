using Microsoft.Net.Http.Headers;
using SyncBot.Limits;
using SyncBot.Storage;
using SyncBot.Turns;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Channels.DirectLine;

/// <summary>Finds out who calls, and whether they may have a conversation.</summary>
internal sealed class Gatekeeper(DirectLineTokens tokens, DirectLineSecret secret, IConversationStore store, RateLimits limits)
{
    private const string Scheme = "Bearer ";

    /// <summary>Who calls, by the Authorization header.</summary>
    public async Task<Caller> WhoAsync(HttpContext context)
    {
        string? header = context.Request.Headers[HeaderNames.Authorization];
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return new Caller.Nobody(DirectLineError.NotKnown);
        var credential = header[Scheme.Length..].Trim();
        return secret.Is(credential) ? new Caller.Server() : await ByTokenAsync(credential, DirectLineTokens.ForConversation, context.RequestAborted);
    }

    /// <summary>Who calls, by a token of the given purpose.</summary>
    public async Task<Caller> ByTokenAsync(string token, string purpose, CancellationToken cancellationToken) =>
        await tokens.ReadAsync(token, purpose, cancellationToken) switch
        {
            TokenReading.Good good => new Caller.Client(good.Grant),
            TokenReading.Expired => new Caller.Nobody(DirectLineError.TokenExpired),
            _ => new Caller.Nobody(DirectLineError.NotKnown),
        };

    /// <summary>The conversation, if the caller may have it and has not asked too often; otherwise the refusal.</summary>
    public async Task<(KeptConversation? Conversation, DirectLineError? Refusal)> AdmitAsync(Caller caller, string conversation, CancellationToken cancellationToken)
    {
        var (found, refusal) = await FindAsync(caller, conversation, cancellationToken);
        if (found is null) return (null, refusal);
        return limits.OnRead(TurnKeys.PersonOf(ChannelIds.Directline, found.User)) is { } over ? (null, DirectLineError.TooOften(over)) : (found, null);
    }

    /// <summary>The conversation, if the caller may say something in it now; otherwise the refusal.</summary>
    public async Task<(KeptConversation? Conversation, DirectLineError? Refusal)> AdmitToSpeakAsync(HttpContext context, string conversation)
    {
        var (found, refusal) = await FindAsync(await WhoAsync(context), conversation, context.RequestAborted);
        if (found is null) return (null, refusal);
        return limits.OnMessage(TurnKeys.PersonOf(ChannelIds.Directline, found.User), found.Id, context.Connection.RemoteIpAddress) is { } over ? (null, DirectLineError.TooOften(over)) : (found, null);
    }

    private async Task<(KeptConversation? Conversation, DirectLineError? Refusal)> FindAsync(Caller caller, string conversation, CancellationToken cancellationToken)
    {
        if (caller is Caller.Nobody nobody) return (null, nobody.Why);
        if (caller is Caller.Client { Grant: var grant } && grant.Conversation != conversation) return (null, DirectLineError.NotAllowed);
        var found = await store.FindAsync(conversation, cancellationToken);
        if (caller is Caller.Server) return (found, found is null ? DirectLineError.NotFound : null);

        // A token without its conversation: it was erased. A client that is told "not found" breaks.
        return found is null || found.User != ((Caller.Client)caller).Grant.User ? (null, DirectLineError.NotAllowed) : (found, null);
    }
}
