using System.Text;
using Microsoft.Net.Http.Headers;
using SyncBot.Channels;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Storage;

namespace SyncBot.FollowUps;

/// <summary><c>GET /followups/{token}.ics</c>: the check-in of a case as a calendar file, for who has the address.</summary>
internal static class CalendarEndpoint
{
    private const string Folder = "/followups/";
    private const string Extension = ".ics";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly Refusal Unknown = new(StatusCodes.Status404NotFound, "There is no such calendar file: nothing is to be asked any more, or the address is wrong.");

    /// <summary>Where the file of a token lies.</summary>
    public static string PathOf(string token) => $"{Folder}{token}{Extension}";

    /// <summary>Maps the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods($"{Folder}{{file}}", Methods, GiveAsync);

    private static async Task<IResult> GiveAsync(HttpContext context, string file, CalendarLinks links, ITurnStore store, KnowledgeBase knowledge, CheckInCalendar calendar, TimeProvider clock)
    {
        if (!file.EndsWith(Extension, StringComparison.Ordinal) || links.CaseOf(file[..^Extension.Length]) is not { } id) return Unknown;
        if ((await store.LoadAsync(conversation: "", id, context.RequestAborted)).Case is not { } kept || calendar.EntryFor(CaseJson.Read(kept, knowledge)) is not { } entry) return Unknown;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers[HeaderNames.ContentDisposition] = "attachment; filename=\"check-in.ics\"";
        return Results.Text(CalendarFile.Write(entry, clock.GetUtcNow()), CalendarFile.MediaType, Encoding.UTF8);
    }
}
