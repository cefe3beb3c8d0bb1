namespace SyncBot.Tests.Web.WebKit;

/// <summary>A display that nobody sees.</summary>
internal sealed class VirtualDisplay : IAsyncDisposable
{
    /// <summary>What makes it.</summary>
    public const string Program = "Xvfb";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Without a socket in the file system there is no folder for it either, which would stay.
    private readonly LeashedProgram server = LeashedProgram.Start(
        Program, ["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-nolisten", "unix"]);

    /// <summary>What programs call it.</summary>
    public async Task<string> NameAsync() => await server.FirstLine.WaitAsync(Patience) is { } number
        ? $":{number}"
        : throw new InvalidOperationException($"{Program} has ended: {await server.Errors.WaitAsync(Patience)}");

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
