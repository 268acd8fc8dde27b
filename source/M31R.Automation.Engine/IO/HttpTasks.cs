using System.Net.Http.Headers;
using Nuke.Common.Tooling;

namespace Nuke.Common.IO;

/// <summary>
/// Downloads over HTTP. Any answer but success fails, and so does one that stays away, or stops, for longer than the client's timeout: 100
/// seconds unless the configurator of the client changes it. An interrupted run ends its downloads.
/// </summary>
public static class HttpTasks
{
    /// <summary>Downloads a text.</summary>
    /// <exception cref="HttpRequestException">There was no answer, or no good one.</exception>
    public static string HttpDownloadString(
        string uri, Configure<HttpClient>? clientConfigurator = null, Action<HttpRequestHeaders>? headerConfigurator = null) =>
        HttpDownloadStringAsync(uri, clientConfigurator, headerConfigurator).GetAwaiter().GetResult();

    /// <inheritdoc cref="HttpDownloadString" />
    public static async Task<string> HttpDownloadStringAsync(
        string uri, Configure<HttpClient>? clientConfigurator = null, Action<HttpRequestHeaders>? headerConfigurator = null)
    {
        using var download = new Download(uri, clientConfigurator, headerConfigurator);
        return await download.ReadTextAsync();
    }

    /// <summary>Downloads a file; it is there only when it is whole.</summary>
    /// <param name="uri">Where it comes from.</param>
    /// <param name="path">Where it goes to; directories above it are made.</param>
    /// <param name="mode"><see cref="FileMode.Create"/> replaces what is there, <see cref="FileMode.CreateNew"/> fails.</param>
    /// <param name="clientConfigurator">Changes the client, as its timeout.</param>
    /// <param name="headerConfigurator">Changes the headers of the request.</param>
    /// <exception cref="HttpRequestException">There was no answer, or no good one.</exception>
    public static void HttpDownloadFile(
        string uri,
        string path,
        FileMode mode = FileMode.Create,
        Configure<HttpClient>? clientConfigurator = null,
        Action<HttpRequestHeaders>? headerConfigurator = null) =>
        HttpDownloadFileAsync(uri, AbsolutePath.Create(path), mode, clientConfigurator, headerConfigurator).GetAwaiter().GetResult();

    /// <inheritdoc cref="HttpDownloadFile" />
    public static async Task HttpDownloadFileAsync(
        string uri,
        AbsolutePath path,
        FileMode mode = FileMode.Create,
        Configure<HttpClient>? clientConfigurator = null,
        Action<HttpRequestHeaders>? headerConfigurator = null)
    {
        using var download = new Download(uri, clientConfigurator, headerConfigurator);
        await download.WriteAsync(path, mode);
    }
}
