using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;

namespace SyncBot.Channels.DirectLine;

/// <summary>
/// <c>POST conversations/{id}/upload</c>: a message with pictures. They are looked at only as far as to tell that they are
/// pictures, and not kept: the bot answers that it can't see them yet. Other files are refused.
/// </summary>
internal static class UploadEndpoint
{
    /// <summary>The largest body that is taken, in bytes: what Direct Line allows an upload.</summary>
    public const int Largest = 4 * 1024 * 1024;

    private const int MostFiles = 10;
    private const string ActivityPart = "activity";

    /// <summary>Takes a turn.</summary>
    public static async Task<IResult> UploadAsync(HttpContext context, string id, Gatekeeper gatekeeper, DirectLineAdapter adapter, TimeProvider clock, IHostApplicationLifetime life)
    {
        var (conversation, refusal) = await gatekeeper.AdmitToSpeakAsync(context, id);
        if (conversation is null) return refusal!;
        if (!context.Request.HasFormContentType) return DirectLineError.Malformed("An upload is multipart/form-data with the files, and at most one part named 'activity'.");
        if (await BoundedBody.ReadAsync(context, Largest) is not { } body) return TooLarge;
        context.Request.Body = new MemoryStream(body);
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { ValueCountLimit = MostFiles + 1, ValueLengthLimit = ActivityBody.Largest }, context.RequestAborted);
        }
        // The last is said to character sets that are too dangerous to read.
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return DirectLineError.Malformed("The body is no multipart/form-data that can be read.");
        }

        var files = form.Files.Where(f => f.Name != ActivityPart).ToList();
        if (files.Count is 0 or > MostFiles) return DirectLineError.Malformed($"An upload has one to {MostFiles} files.");
        foreach (var file in files)
        {
            if (!await Pictures.IsPictureAsync(file, context.RequestAborted)) return new DirectLineError(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Only pictures can be sent: PNG, JPEG, GIF, WebP, HEIC or BMP.");
        }

        if (ClientActivity.Read(await ActivityIn(form, context.RequestAborted), conversation, clock, out var wrong) is not { } activity) return DirectLineError.Malformed(wrong!);
        if (activity.Type != ActivityTypes.Message) return DirectLineError.Malformed("Files come with a message.");
        activity.Attachments = [.. files.Select(f => new Attachment(f.ContentType, name: f.FileName))];
        await adapter.TakeAsync(activity, context.Connection.RemoteIpAddress, life.ApplicationStopped);
        return Results.Json(new { id = activity.Id });
    }

    private static DirectLineError TooLarge { get; } = DirectLineError.TooLarge($"An upload has at most {Largest} bytes.");

    // As a part with a file name, as clients send it, or without.
    private static async Task<byte[]> ActivityIn(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files[ActivityPart] is not { } part) return form.TryGetValue(ActivityPart, out var text) ? Encoding.UTF8.GetBytes(text.ToString()) : """{"type":"message"}"""u8.ToArray();
        using var body = new MemoryStream();
        await part.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }
}
