using System.Net;
using System.Net.Http.Headers;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace Nuke.Common.IO;

/// <summary>One download. Its messages name the address, but neither user nor password nor query: that is where tokens are.</summary>
internal sealed class Download : IDisposable
{
    /// <summary>The parts of an address that hold no secret.</summary>
    internal const UriComponents Shown = UriComponents.SchemeAndServer | UriComponents.Path;

    private readonly HttpClient client;
    private readonly HttpRequestMessage request;
    private readonly string name;
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(BuildRun.Here.Interrupted);

    internal Download(string uri, Configure<HttpClient>? clientConfigurator, Action<HttpRequestHeaders>? headerConfigurator)
    {
        client = clientConfigurator.InvokeSafe(new HttpClient());
        request = new HttpRequestMessage(HttpMethod.Get, uri);
        name = new Uri(client.BaseAddress ?? request.RequestUri!, uri).GetComponents(Shown, UriFormat.SafeUnescaped);
        headerConfigurator?.Invoke(request.Headers);
    }

    public void Dispose()
    {
        patience.Dispose();
        request.Dispose();
        client.Dispose();
    }

    internal Task<string> ReadTextAsync() => GetAsync(async response =>
    {
        await response.Content.LoadIntoBufferAsync(patience.Token);
        return await response.Content.ReadAsStringAsync(patience.Token);
    });

    internal Task WriteAsync(AbsolutePath path, FileMode mode)
    {
        var overwrite = AtomicFile.Overwrites(path, mode);
        return GetAsync(async response =>
        {
            using var content = await response.Content.ReadAsStreamAsync(patience.Token);
            AtomicFile.Write(path, stream => Copy(content, stream, response.Content.Headers.ContentLength), overwrite);
            return path;
        });
    }

    private async Task<T> GetAsync<T>(Func<HttpResponseMessage, Task<T>> read)
    {
        try
        {
            patience.CancelAfter(client.Timeout);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return response.IsSuccessStatusCode
                ? await read(response)
                : throw Failure($"answered {(int)response.StatusCode} {response.ReasonPhrase}", cause: null, response.StatusCode);
        }
        catch (OperationCanceledException exception) when (!BuildRun.Here.Interrupted.IsCancellationRequested)
        {
            throw Failure($"did not go on within {client.Timeout.TotalSeconds:0.###} s", exception);
        }
        catch (HttpRequestException exception) when (exception.StatusCode is null)
        {
            throw Failure($"failed: {exception.Message}", exception);
        }
    }

    /// <summary>Each part has the whole timeout: a slow download of a large file is none that hangs.</summary>
    private void Copy(Stream from, Stream to, long? length)
    {
        var buffer = new byte[81920];
        var total = 0L;
        while (from.ReadAsync(buffer, patience.Token).AsTask().GetAwaiter().GetResult() is > 0 and var read)
        {
            patience.CancelAfter(client.Timeout);
            to.Write(buffer, 0, read);
            total += read;
        }

        if (length is { } promised && promised != total)
        {
            throw Failure($"ended after {total} of {promised} bytes", cause: null);
        }
    }

    private HttpRequestException Failure(string what, Exception? cause, HttpStatusCode? status = null) =>
        new($"\"{name}\" {what}.", cause, status);
}
