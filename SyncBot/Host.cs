using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SyncBot.Channels;
using SyncBot.Channels.BotFramework;
using SyncBot.Channels.DirectLine;
using SyncBot.Channels.Sms;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.FollowUps;
using SyncBot.HandOff;
using SyncBot.Inbox;
using SyncBot.Limits;
using SyncBot.Outbox;
using SyncBot.Resuming;
using SyncBot.Retention;
using SyncBot.Storage;
using SyncBot.Telemetry;
using SyncBot.Turns;
using SyncBot.Web;

namespace SyncBot;

/// <summary>Puts the web host together.</summary>
public static class Host
{
    /// <summary>Reads configuration and knowledge, opens the store and builds the host. Nothing is served before all of it is sound.</summary>
    /// <param name="arguments">Arguments of ASP.NET Core.</param>
    /// <param name="knowledgeFolder">Another knowledge folder, or null.</param>
    /// <param name="configure">Changes the builder before it builds; knowledge that it adds is not read again.</param>
    /// <param name="cancellationToken">Stops the building.</param>
    /// <exception cref="KnowledgeException">The knowledge has faults.</exception>
    /// <exception cref="ConfigurationException">The configuration is wrong.</exception>
    public static async Task<WebApplication> BuildAsync(string[] arguments, string? knowledgeFolder = null, Action<WebApplicationBuilder>? configure = null, CancellationToken cancellationToken = default)
    {
        _ = FirstTurn.PrepareAsync();
        var builder = WebApplication.CreateBuilder(arguments);
        configure?.Invoke(builder);
        if (!OwnAddress.IsConfigured(builder.Configuration)) builder.WebHost.UseUrls(OwnAddress.Default);
        var settings = Settings.Read(builder.Configuration, builder.Environment);
        var knowledge = Given(builder.Services) ?? KnowledgeReader.Read(knowledgeFolder ?? settings.KnowledgeFolder);
        _ = knowledge.Interpreter.PrepareAsync();

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = BoundedBody.LargestOfAll);

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        await StorageParts.AddToAsync(services, settings.Storage, cancellationToken);
        services.AddSingleton(Options.Create(settings.HandOff));
        services.AddSingleton<IHandOffDesk, HandOffDesk>();
        services.AddHttpClient(WebhookWorker.ClientName);
        if (settings.HandOff.WebhookUrl.Length > 0) services.AddHostedService<WebhookWorker>();
        services.AddSingleton(settings.RateLimits);
        services.AddSingleton<RateLimits>();
        services.AddSingleton<GuessLimits>();
        services.AddSingleton<TurnMiddleware>();
        services.AddSingleton<Postman>();
        services.AddHostedService<OutboxWorker>();
        services.AddSingleton<LateTurns>();
        if (settings.BotFramework.Enabled) services.AddHostedService<InboxWorker>();
        services.AddSingleton<StopWords>();
        services.AddSingleton(settings.Retention);
        services.AddHostedService<RetentionWorker>();
        services.AddHostedService<ErasureWorker>();
        FollowUpParts.AddTo(services, settings.FollowUps);
        Conversation.AddTo(services, knowledge, traceMoves: builder.Environment.IsDevelopment());
        MessagesEndpoint.AddTo(services, settings.BotFramework);
        services.AddSingleton(new ClientFiles(Path.Combine(AppContext.BaseDirectory, "web")));
        DirectLineEndpoints.AddTo(services, settings.DirectLineSecret);
        SmsEndpoint.AddTo(services, settings.Twilio);
        OriginGuard.AddTo(services, settings.AllowedOrigins);
        TelemetryExport.AddTo(builder, settings.Telemetry);

        var host = builder.Build();
        _ = FirstTurn.PrepareAsync(knowledge, host.Services);
        host.Lifetime.ApplicationStarted.Register(() => _ = knowledge.Interpreter.PrepareOthersAsync());
        settings.Proxies.Use(host);
        OutageGuard.Use(host);
        ReadableRequests.Use(host);
        host.UseWebSockets(StreamEndpoint.Options);
        OriginGuard.Use(host);
        AddressGuard.Use(host);
        Documents.Map(host);
        AssetEndpoints.Map(host);
        host.MapGet("/healthz", () => "healthy");
        host.MapGet("/readyz", Readiness.CheckAsync);
        MessagesEndpoint.Map(host);
        DirectLineEndpoints.Map(host);
        SmsEndpoint.Map(host);
        TokenEndpoint.Map(host);
        CalendarEndpoint.Map(host);
        return host;
    }

    private static KnowledgeBase? Given(IServiceCollection services) => services.LastOrDefault(s => s.ServiceType == typeof(KnowledgeBase))?.ImplementationInstance as KnowledgeBase;
}
