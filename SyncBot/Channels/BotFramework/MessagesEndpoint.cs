using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SyncBot.Channels.BotFramework.Authentication;
using SyncBot.Outbox;
using SyncBot.Turns;

namespace SyncBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>.</summary>
internal static class MessagesEndpoint
{
    private const string Path = "/api/messages";

    /// <summary>Adds what the endpoint needs.</summary>
    public static void AddTo(IServiceCollection services, BotFrameworkSettings settings)
    {
        services.AddSingleton(settings);
        BotFrameworkClients.AddTo(services);
        services.AddSingleton<TokenDesk>();
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<Login>();
        services.AddSingleton<BotToken>();
        services.AddSingleton<BotCredentials>();
        services.AddSingleton<BotConnectors>();
        services.AddSingleton<LoopbackConnectors>();
        services.AddSingleton<BotFrameworkAuthentication, MessagesAuthentication>();
        services.AddSingleton<ICarrier>(provider => new ConnectorCarrier(ConnectorCarrier.AsBot, provider.GetRequiredService<BotConnectors>(), provider.GetRequiredService<TimeProvider>()));
        if (settings.Development) services.AddSingleton<ICarrier>(provider => new ConnectorCarrier(ConnectorCarrier.OnThisMachine, provider.GetRequiredService<LoopbackConnectors>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AnswerAlone>();
        services.AddSingleton<MessagesAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<MessagesAdapter>());
        if (settings.Enabled) AddDoors(services, settings);
    }

    private static void AddDoors(IServiceCollection services, BotFrameworkSettings settings)
    {
        if (settings.HasApp) Add(ConnectorCarrier.AsBot, settings.AppId, (places, url) => places.Read(url) is not null);
        if (settings.Development) Add(ConnectorCarrier.OnThisMachine, "", (_, url) => LoopbackConnectors.OnThisMachine(url) is not null);

        void Add(string name, string appId, Func<ServiceUrls, string?, bool> mayGo) => services.AddSingleton<ITurnDoor>(provider =>
        {
            var places = provider.GetRequiredService<ServiceUrls>();
            return new ConnectorDoor(name, appId, url => mayGo(places, url), provider.GetRequiredService<MessagesAdapter>(), provider.GetRequiredService<IBot>());
        });
    }

    /// <summary>Maps the endpoint.</summary>
    public static void Map(WebApplication host)
    {
        if (host.Services.GetRequiredService<BotFrameworkSettings>().Enabled) host.MapPost(Path, TakeAsync);
        else host.Map(Path, context => new Refusal(StatusCodes.Status404NotFound, "The Bot Framework is switched off here: BotFramework__Enabled is 'false'.").ExecuteAsync(context));
    }

    private static async Task TakeAsync(HttpContext context, TokenDesk tokens, IBotFrameworkHttpAdapter adapter, IBot bot, ILogger<TokenDesk> log)
    {
        try
        {
            // Before the body is read, so that a stranger learns nothing by what is said of a body. The adapter does it again, with the activity.
            var caller = await tokens.IdentifyAsync(context.Request.Headers.Authorization, context.RequestAborted);
            await TakeFromAsync(caller, context, adapter, bot);
        }
        catch (RefusedException refused)
        {
            log.LogInformation("A request to {Path} was refused with {Status}: {Reason}", Path, refused.Status, refused.Message);
            if (refused.Status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
            await new Refusal(refused.Status, refused.Message) { Wait = refused.Wait }.ExecuteAsync(context);
        }
    }

    private static async Task TakeFromAsync(Caller caller, HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot)
    {
        if (caller is Caller.Nobody && (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address)))
        {
            throw RefusedException.Forbidden("In Development only this machine may send activities without a token.");
        }

        if (await BoundedBody.ReadAsync(context, ActivityBody.Largest) is not { } body)
        {
            await new Refusal(StatusCodes.Status413PayloadTooLarge, $"An activity has at most {ActivityBody.Largest} bytes.").ExecuteAsync(context);
            return;
        }

        if (ActivityCheck.FaultIn(body, caller) is { } fault)
        {
            await new Refusal(StatusCodes.Status400BadRequest, fault).ExecuteAsync(context);
            return;
        }

        context.Request.Body = new MemoryStream(body);
        try
        {
            await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
        }
        catch (Exception unreadable) when (ActivityBody.IsToBlame(unreadable))
        {
            // The adapter knows one kind of fault in a body only. What fails in a turn does not come out of it like this.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            await new Refusal(StatusCodes.Status400BadRequest, ActivityBody.WrongType).ExecuteAsync(context);
        }
        else if (context.Response is { StatusCode: StatusCodes.Status501NotImplemented, HasStarted: false })
        {
            // The SDK says 501 to invokes that nobody answers, and nothing that is sent is the server's fault. Teams shows one as it shows the other.
            await new Refusal(StatusCodes.Status400BadRequest, "This bot answers no invokes of this name.").ExecuteAsync(context);
        }
    }
}
