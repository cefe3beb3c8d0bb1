using SyncBot.Storage;
using SyncBot.Turns;

namespace SyncBot.Channels.DirectLine;

/// <summary>Direct Line 3.0 under <c>/v3/directline</c>.</summary>
internal static class DirectLineEndpoints
{
    /// <summary>Where it lies.</summary>
    public const string Path = "/v3/directline";

    /// <summary>Adds what the endpoints need.</summary>
    public static void AddTo(IServiceCollection services, DirectLineSecret secret)
    {
        services.AddSingleton(secret);
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<Gatekeeper>();
        services.AddSingleton<ActivityFeed>();
        services.AddSingleton<IConversationNews>(provider => provider.GetRequiredService<ActivityFeed>());
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<ITurnDoor, DirectLineDoor>();
        services.AddSingleton<Conversations>();
    }

    /// <summary>Maps the endpoints.</summary>
    public static void Map(WebApplication host)
    {
        var group = host.MapGroup(Path);
        group.MapPost("/tokens/generate", TokensEndpoint.GenerateAsync);
        group.MapPost("/tokens/refresh", TokensEndpoint.RefreshAsync);
        group.MapPost("/conversations", ConversationsEndpoint.StartAsync);
        group.MapGet("/conversations/{id}", ConversationsEndpoint.ReconnectAsync);
        group.MapGet("/conversations/{id}/activities", ActivitiesEndpoint.PollAsync);
        group.MapPost("/conversations/{id}/activities", ActivitiesEndpoint.PostAsync);
        group.MapPost("/conversations/{id}/upload", UploadEndpoint.UploadAsync);
        group.MapGet("/conversations/{id}/stream", StreamEndpoint.StreamAsync);
    }
}
