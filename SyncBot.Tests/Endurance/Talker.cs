using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Endurance;

/// <summary>Somebody who says one thing after the other. What got no acknowledgement is delivered again as it is, as a channel does.</summary>
/// <param name="conversation">The conversation's id.</param>
/// <param name="door">Speaks to a host, each time to one that is there.</param>
internal abstract partial class Talker(string conversation, Func<HttpClient> door)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock counting = new();
    private volatile bool isAbandoned;
    private int said;

    /// <summary>How many messages were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>How often a message was delivered again.</summary>
    public int Repeats { get; private set; }

    /// <summary>How often it was told that its message can't be kept, with the time to try again.</summary>
    public int Refusals { get; private set; }

    /// <summary>The longest time until it was told so.</summary>
    public TimeSpan LongestRefusal { get; private set; }

    /// <summary>The longest time from the first delivery of a message until it was acknowledged.</summary>
    public TimeSpan LongestWait { get; private set; }

    /// <summary>What identifies the activities that were acknowledged, of which the store must know.</summary>
    public IEnumerable<string> Deliveries => Enumerable.Range(1, said).Select(number => $"{Place}/activities/{IdOf(number)}");

    /// <summary>The name under which the store has the conversation.</summary>
    public string Place => $"{Channel}/conversations/{Conversation}";

    /// <summary>The conversation's id.</summary>
    protected virtual string Conversation => conversation;

    /// <summary>The channel's id.</summary>
    protected abstract string Channel { get; }

    /// <summary>The number of the message with an id.</summary>
    public static int NumberIn(string id) => int.Parse(id.AsSpan(id.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);

    /// <summary>What a message says, but for times, the numbers of cases and codes.</summary>
    public static string WordsOf(JObject activity) => Passing().Replace((string?)activity["text"] ?? (string?)activity["summary"] ?? "", "...");

    /// <summary>Begins the conversation.</summary>
    public virtual Task BeginAsync() => Task.CompletedTask;

    /// <summary>Follows the script until told to stop.</summary>
    public async Task TalkAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested) await SayAsync(Script.Line(said + 1));
    }

    /// <summary>Says something, and waits until it is acknowledged.</summary>
    public Task SayAsync(string words) => DeliverAsync(NextNumber(), words);

    /// <summary>The number of a new message.</summary>
    public int NextNumber() => Interlocked.Increment(ref said);

    /// <summary>Delivers a message until it is acknowledged, and gives the answer.</summary>
    public async Task<string> DeliverAsync(int number, string words)
    {
        var began = TimeProvider.System.GetTimestamp();
        var answer = await InsistAsync(() => Message(number, words));
        lock (counting)
        {
            Acknowledged++;
            LongestWait = Longer(LongestWait, began);
            Take(number, answer);
        }

        return answer;
    }

    /// <summary>Gives up what is not acknowledged yet.</summary>
    public void Abandon() => isAbandoned = true;

    /// <summary>All that has come of it so far, in order.</summary>
    public abstract Task<IReadOnlyList<Heard>> HeardAsync();

    /// <summary>The id that identifies a message each time it is delivered.</summary>
    protected string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{conversation}-{number}");

    /// <summary>The request that delivers a message.</summary>
    protected abstract HttpRequestMessage Message(int number, string words);

    /// <summary>A message was acknowledged like this.</summary>
    protected virtual void Take(int number, string answer)
    {
    }

    /// <summary>Sends a request until it is acknowledged, and gives the answer.</summary>
    protected async Task<string> InsistAsync(Func<HttpRequestMessage> make)
    {
        while (!isAbandoned)
        {
            if (await TryAsync(make) is { } answer) return answer;
            lock (counting) Repeats++;
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }

        throw new OperationCanceledException();
    }

    /// <summary>JSON as the body of a request.</summary>
    protected static StringContent Body(JObject json) => new(json.ToString(Formatting.None), Encoding.UTF8, "application/json");

    private async Task<string?> TryAsync(Func<HttpRequestMessage> make)
    {
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            using var request = make();
            using var answer = await door().SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode) return body;
            Assert.True(answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null }, $"{(int)answer.StatusCode}: {body}");
            lock (counting)
            {
                Refusals++;
                LongestRefusal = Longer(LongestRefusal, began);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The host was killed.
        }

        return null;
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d|(?<=\bCase )[A-Z0-9]{7}\b|\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Passing();

    private static TimeSpan Longer(TimeSpan longest, long began) => TimeProvider.System.GetElapsedTime(began) is var took && took > longest ? took : longest;
}
