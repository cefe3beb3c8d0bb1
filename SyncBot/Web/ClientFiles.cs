using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace SyncBot.Web;

/// <summary>
/// The files that browsers get. Where one names another, as <c>'./chat.js'</c> or <c>"/assets/chat.css"</c>, it is served with
/// the address that goes with the other's content, so its own address changes too when the other one does.
/// </summary>
/// <param name="folder">Where they lie.</param>
internal sealed partial class ClientFiles(string folder)
{
    private const string WebChat = "webchat.js";

    private readonly ConcurrentDictionary<string, Asset> assets = new();
    private readonly ConcurrentDictionary<string, string> texts = new();

    /// <summary>Whether the build has installed Web Chat.</summary>
    public bool HasWebChat => File.Exists(PathOf(WebChat));

    /// <summary>A file that is served as it is.</summary>
    public Asset this[string name] => assets.GetOrAdd(name, Open);

    /// <summary>The file that is served at an address under <c>/assets/</c>; null if there is none with that name and that hash.</summary>
    public Asset? At(string address)
    {
        if (Address.Match(address) is not { Success: true } parts) return null;
        var name = $"{parts.Groups["name"].Value}.{parts.Groups["ending"].Value}";
        return File.Exists(PathOf(name)) && this[name] is var asset && asset.Hash == parts.Groups["hash"].Value ? asset : null;
    }

    /// <summary>A text in which other files stand with their addresses.</summary>
    public string Read(string name) => texts.GetOrAdd(name, n => Reference.Replace(File.ReadAllText(PathOf(n)), WithAddress));

    [GeneratedRegex(@"^(?<name>[a-z-]+)\.(?<hash>[0-9a-f]+)\.(?<ending>js|css|svg)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address { get; }

    [GeneratedRegex("""(?<open>['"])(\./|/assets/)(?<name>[a-z-]+\.(js|css|svg))(?<close>['"])""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reference { get; }

    private string WithAddress(Match reference) => reference.Groups["open"].Value + this[reference.Groups["name"].Value].Address + reference.Groups["close"].Value;

    private string PathOf(string name) => Path.Combine(folder, name);

    private Asset Open(string name) => name == WebChat
        ? new Asset(name, new(() => File.ReadAllBytes(PathOf(name))), ending => File.Exists(PathOf(name + ending)) ? File.ReadAllBytes(PathOf(name + ending)) : null)
        : new Asset(name, new(() => Encoding.UTF8.GetBytes(Read(name))), _ => null);
}
