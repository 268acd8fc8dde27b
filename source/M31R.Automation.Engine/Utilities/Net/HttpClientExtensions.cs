namespace Nuke.Common.Utilities.Net;

/// <summary>
/// Begins requests: <c>client.CreateRequest(HttpMethod.Get, "releases").WithBearerAuthentication(token).GetResponse()</c>.
/// </summary>
public static class HttpClientExtensions
{
    /// <summary>A request to an address below the client's own.</summary>
    public static HttpRequestBuilder CreateRequest(this HttpClient client, HttpMethod method, string relativeUri) =>
        new(client, new HttpRequestMessage(method, relativeUri));

    /// <summary>A request to an address below another one.</summary>
    public static HttpRequestBuilder CreateRequest(this HttpClient client, HttpMethod method, string baseAddress, string relativeUri) =>
        client.CreateRequest(method, $"{baseAddress.TrimEnd('/')}/{relativeUri.TrimStart('/')}");
}
