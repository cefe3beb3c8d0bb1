using System.Net;
using System.Net.Http.Headers;

namespace SyncBot.Tests.Deployment;

/// <summary>A body of which a part waits, so that its request is still going on when something else happens.</summary>
internal sealed class SlowBody : HttpContent
{
    private readonly byte[] body;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowBody(byte[] json)
    {
        body = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>The first part is sent.</summary>
    public Task Begun => begun.Task;

    /// <summary>Lets the rest go.</summary>
    public void Release() => released.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body.AsMemory(..1));
        await stream.FlushAsync();
        begun.SetResult();
        await released.Task;
        await stream.WriteAsync(body.AsMemory(1..));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
