using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SyncBot.Tests.Web.Browser;

/// <summary>Sees in all pages and frames of a context what must not happen there.</summary>
internal sealed class Watch
{
    private const string ReportViolations = "addEventListener('securitypolicyviolation', e => reportViolation(`${e.effectiveDirective} ${e.blockedURI}`))";

    // Web Chat marks links that lead elsewhere with pictures of its own, and draws its own signs.
    private const string FindForeign =
        """
        body => {
          const tags = 'script,img,picture,source,iframe,frame,object,embed,portal,video,audio,style,link,meta,base,form,input,select,textarea,svg,math,template,marquee,details';
          const own = '[class*=webchat__],.ac-pushButton *,form.webchat__send-box *';
          const safe = ['https:', 'http:', 'mailto:', 'tel:', 'sip:'];
          const said = [...body.querySelectorAll('#chat .webchat__bubble__content')];
          if (said.length === 0) return ['nothing was found to look into'];
          const inside = selector => said.flatMap(bubble => [...bubble.querySelectorAll(selector)]);
          const found = [
            ...inside(tags).filter(e => !e.matches(own)),
            ...inside('a, area').filter(e => !safe.includes(e.protocol)),
            ...inside('[style]').filter(e => /url\(/.test(e.getAttribute('style'))),
            ...[...body.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name))),
          ];
          return found.map(e => e.outerHTML.slice(0, 200));
        }
        """;

    private readonly Uri own;
    private readonly ConcurrentQueue<string> seen = [];

    private Watch(Uri own) => this.own = own;

    /// <summary>What was seen.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>Begins, before a page is opened.</summary>
    /// <param name="context">The context.</param>
    /// <param name="own">The server that alone may be asked for something.</param>
    public static async Task<Watch> BeginAsync(IBrowserContext context, Uri own)
    {
        var watch = new Watch(own);
        await context.ExposeFunctionAsync<string, bool>("reportViolation", violation => watch.Saw($"violation: {violation}"));
        await context.AddInitScriptAsync(ReportViolations);
        context.Request += (_, request) => watch.NoteRequest(request.Url);
        context.WebError += (_, fault) => watch.Saw($"error: {fault.Error}");
        context.Dialog += (_, dialog) =>
        {
            watch.Saw($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        return watch;
    }

    /// <summary>What stands in a conversation, and anywhere in its document, that no message may bring there.</summary>
    public static async Task<string[]> ForeignIn(ChatView chat) => await chat.Root.EvaluateAsync<string[]>(FindForeign);

    private void NoteRequest(string address)
    {
        var url = new Uri(address.StartsWith("blob:", StringComparison.Ordinal) ? address["blob:".Length..] : address);
        if (url.Authority != own.Authority) Saw($"request: {address}");
    }

    private bool Saw(string what)
    {
        seen.Enqueue(what);
        return true;
    }
}
