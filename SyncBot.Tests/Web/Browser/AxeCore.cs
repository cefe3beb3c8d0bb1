using Microsoft.Playwright;

namespace SyncBot.Tests.Web.Browser;

/// <summary>Has documents judged by axe-core, which looks for faults of accessibility.</summary>
internal static class AxeCore
{
    private const string Judge =
        """
        async () => {
          const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
          return violations
            .filter(v => ['serious', 'critical'].includes(v.impact))
            .flatMap(v => v.nodes.map(n => `${v.impact} ${v.id} at ${n.target.join(' ')}: ${n.failureSummary}`));
        }
        """;

    private static readonly NodeFolder Folder = new(Path.Combine("Web", "Browser", "axe"));

    /// <summary>The serious and critical faults of a document, which is in a context that bypasses its Content-Security-Policy.</summary>
    public static async Task<string[]> FaultsInAsync(IFrame document)
    {
        await document.AddScriptTagAsync(new() { Path = await Folder.FileAsync(Path.Combine("axe-core", "axe.min.js")) });
        return await document.EvaluateAsync<string[]>(Judge);
    }
}
