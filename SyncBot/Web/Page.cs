namespace SyncBot.Web;

/// <summary>The page at <c>/</c>: says where things are.</summary>
internal static class Page
{
    private const string Html = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>SyncBot</title>
          <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }
            code { background: color-mix(in srgb, currentColor 10%, transparent); border-radius: .25rem; padding: .1rem .3rem; }
          </style>
        </head>
        <body>
          <h1>SyncBot</h1>
          <p>Helps people whose Messages app says <em>Syncing with iCloud Paused</em>.</p>
          <ul>
            <li>Talk to it in a terminal: <code>dotnet run --project SyncBot -- chat</code></li>
            <li>Bot Framework channels and the Emulator: <code>POST /api/messages</code></li>
            <li>Is it alive: <a href="/healthz"><code>/healthz</code></a>. Can it work: <a href="/readyz"><code>/readyz</code></a></li>
            <li>What it knows: the folder <code>knowledge/</code>, checked by <code>knowledge check</code></li>
          </ul>
        </body>
        </html>
        """;

    /// <summary>Shows the page.</summary>
    public static IResult Show() => Results.Content(Html, "text/html; charset=utf-8");
}
