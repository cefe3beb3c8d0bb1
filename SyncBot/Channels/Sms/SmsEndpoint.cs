using Microsoft.AspNetCore.WebUtilities;
using SyncBot.Limits;
using SyncBot.Outbox;
using SyncBot.Turns;

namespace SyncBot.Channels.Sms;

/// <summary><c>POST /sms/twilio</c>: the messages that Twilio hands on.</summary>
internal static class SmsEndpoint
{
    /// <summary>Where it lies.</summary>
    public const string Path = "/sms/twilio";

    /// <summary>The largest body that is taken, in bytes: ten times a long message with its names.</summary>
    public const int Largest = 64 * 1024;

    private const string BodyHash = "bodySHA256";

    /// <summary>Adds what the endpoint needs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">The account, or null if there is none.</param>
    public static void AddTo(IServiceCollection services, TwilioOptions? options)
    {
        services.AddSingleton<PhoneNumbers>();
        services.AddSingleton<HiddenNumbers>();
        if (options is null) return;
        services.AddSingleton(options);
        services.AddSingleton<TwilioSignature>();
        services.AddSingleton<SmsAdapter>();
        services.AddSingleton<SmsDoor>();
        services.AddSingleton<ICarrier, TwilioCarrier>();
        services.AddSingleton<ITurnDoor, TwilioDoor>();
        TwilioMessages.AddTo(services);
    }

    /// <summary>Maps the endpoint.</summary>
    public static void Map(WebApplication host) => host.MapPost(Path, TakeAsync);

    private static async Task<IResult> TakeAsync(HttpContext context, RateLimits limits, IServiceProvider services)
    {
        if (services.GetService<TwilioSignature>() is not { } signature) return new Refusal(StatusCodes.Status404NotFound, "Text messages are not set up here: Twilio__AccountSid and its kin are not configured.");
        if (await BoundedBody.ReadAsync(context, Largest) is not { } body) return new Refusal(StatusCodes.Status413PayloadTooLarge, $"A message has at most {Largest} bytes.");
        var query = context.Request.QueryString.Value ?? "";
        string? hash = QueryHelpers.ParseQuery(query).TryGetValue(BodyHash, out var hashes) ? hashes.ToString() : null;
        var form = hash is null ? TwilioMessage.FieldsOf(body) : [];
        string given = context.Request.Headers[TwilioSignature.Header].ToString();
        if (!signature.IsRight(given, query, form) || (hash is not null && !TwilioSignature.IsHashOf(body, hash))) return new Refusal(StatusCodes.Status403Forbidden, "The signature is not Twilio's for this address and this message.");
        if ((hash is null ? form : TwilioMessage.JsonFieldsOf(body)) is not { } fields || TwilioMessage.Read(fields) is not { } message) return new Refusal(StatusCodes.Status400BadRequest, "This is no text message: it has no MessageSid or no From.");

        var door = services.GetRequiredService<SmsDoor>();
        var activity = await door.ActivityOfAsync(message, context.RequestAborted);
        if (limits.OnMessage(activity) is { } over) return Refusal.TooOften(over);
        var texts = await door.TakeAsync(activity, message.From);
        return Results.Content(Twiml.Of(texts), "text/xml; charset=utf-8");
    }
}
