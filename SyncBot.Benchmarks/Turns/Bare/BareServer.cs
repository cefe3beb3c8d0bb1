using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SyncBot.Benchmarks.Turns.Bare;

/// <summary>An endpoint of ASP.NET Core that parses an activity, commits a row, and answers what it was given for the text.</summary>
internal static class BareServer
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Serves until it is stopped.</summary>
    public static async Task RunAsync(int port, string folder, string replies, int rowBytes, CancellationToken cancellationToken)
    {
        var answers = Answers(replies);
        var row = new string('x', rowBytes);
        using var commits = new GroupCommit(Path.Combine(folder, "bare.db"));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var host = builder.Build();
        host.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        host.MapPost("/api/messages", async context =>
        {
            var activity = (await JsonSerializer.DeserializeAsync<BareActivity>(context.Request.Body, Web, context.RequestAborted))!;
            var answer = answers[activity.Text];
            await commits.SaveAsync(activity.Conversation.Id, row);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });
        await host.StartAsync(cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
    }

    // As SyncBot writes them, which is as the SDK does.
    private static Dictionary<string, byte[]> Answers(string file)
    {
        var replies = JsonNode.Parse(File.ReadAllText(file))!;
        return Talk.All.ToDictionary(s => s.Says, s => JsonSerializer.SerializeToUtf8Bytes(new { activities = replies[s.Name]!.AsArray().Select(Activity) }, Indented));
    }

    private static JsonNode Activity(JsonNode? reply)
    {
        var activity = reply!.DeepClone().AsObject();
        if (activity.Remove("card", out var card)) activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card });
        return activity;
    }
}
