namespace Nuke.Common.Utilities.Net;

/// <summary>A request that is not sent yet.</summary>
public class HttpRequestBuilder(HttpClient client, HttpRequestMessage request)
{
    /// <summary>What will send it.</summary>
    public HttpClient Client { get; } = client;

    /// <summary>What will be sent.</summary>
    public HttpRequestMessage Request { get; } = request;
}
