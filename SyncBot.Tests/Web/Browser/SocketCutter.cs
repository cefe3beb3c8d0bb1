using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SyncBot.Tests.Web.Browser;

/// <summary>Cuts the WebSockets of a host, as a bad network does: with no word, and with what is on its way.</summary>
internal sealed class SocketCutter : IStartupFilter
{
    /// <summary>
    /// A script for a page that comes back at once. Web Chat does after 3 to 15 seconds, and looks at the clock whether they are over:
    /// most of such a time is skipped, on the clock too. No other time that is waited for is shorter.
    /// </summary>
    public const string Impatience =
        """
        const clock = Date.now;
        let skipped = 0;
        Date.now = () => clock() + skipped;
        for (const name of ['setTimeout', 'setInterval']) {
          const real = window[name];
          window[name] = (act, after, ...given) => {
            if (typeof act !== 'function' || !(after >= 3000 && after <= 15000)) return real(act, after, ...given);
            const wait = after / 60;
            return real(() => { skipped += after - wait; act(...given); }, wait);
          };
        }
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentDictionary<HttpContext, bool> open = new();

    /// <summary>Cuts all that is open a number of times, each time at a random moment after something has been opened again.</summary>
    public async Task CutAsync(int times, int longest, Random random, CancellationToken cancellationToken)
    {
        for (var cut = 0; cut < times; cut++)
        {
            while (open.IsEmpty) await Task.Delay(Pause, cancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(longest)), cancellationToken);
            foreach (var (socket, _) in open)
            {
                if (open.TryRemove(socket, out _)) socket.Abort();
            }
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            if (context.Request.Headers.Upgrade.Count > 0) open[context] = true;
            try
            {
                await following(context);
            }
            finally
            {
                open.TryRemove(context, out _);
            }
        });
        next(app);
    };
}
