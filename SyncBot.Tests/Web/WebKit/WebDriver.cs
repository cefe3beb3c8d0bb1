using System.Net.Http.Json;
using System.Text.Json;

namespace SyncBot.Tests.Web.WebKit;

/// <summary>Speaks the W3C's WebDriver protocol.</summary>
internal sealed class WebDriver(Uri address) : IDisposable
{
    // It never answers that a browser could not start, so this has to end by itself.
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Reads something.</summary>
    public Task<JsonElement> GetAsync(string path) => ReadAsync(http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Does something.</summary>
    public Task<JsonElement> PostAsync(string path, object body) => ReadAsync(http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body));

    public void Dispose() => http.Dispose();

    private static async Task<JsonElement> ReadAsync(Task<HttpResponseMessage> answered)
    {
        using var response = await answered;
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        var value = answer.GetProperty("value");
        return response.IsSuccessStatusCode
            ? value
            : throw new WebDriverError(value.GetProperty("error").GetString()!, value.GetProperty("message").GetString()!);
    }
}
