using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Nuke.Common.Execution;

namespace Nuke.Common.Utilities.Net;

/// <summary>Says what a request holds, and sends it.</summary>
public static class HttpRequestExtensions
{
    /// <summary>Sends <c>Authorization</c> with a scheme and its parameter.</summary>
    public static HttpRequestBuilder WithAuthentication(this HttpRequestBuilder builder, string scheme, string parameter)
    {
        builder.Request.Headers.Authorization = new AuthenticationHeaderValue(scheme, parameter);
        return builder;
    }

    /// <summary>Sends a user name and a password.</summary>
    public static HttpRequestBuilder WithBasicAuthentication(this HttpRequestBuilder builder, string username, string password) =>
        builder.WithAuthentication("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));

    /// <summary>Sends a token.</summary>
    public static HttpRequestBuilder WithBearerAuthentication(this HttpRequestBuilder builder, string bearerToken) =>
        builder.WithAuthentication("Bearer", bearerToken);

    /// <summary>Sends values as a form does.</summary>
    public static HttpRequestBuilder WithFormUrlEncodedContent(this HttpRequestBuilder builder, IDictionary<string, string> dictionary) =>
        builder.With(new FormUrlEncodedContent(dictionary));

    /// <summary>Sends the JSON of an object.</summary>
    public static HttpRequestBuilder WithJsonContent<T>(this HttpRequestBuilder builder, T obj) =>
        builder.WithJsonContent(obj, settings: null!);

    /// <summary>Sends the JSON of an object.</summary>
    public static HttpRequestBuilder WithJsonContent<T>(this HttpRequestBuilder builder, T obj, JsonSerializerSettings settings) =>
        builder.WithStringContent(obj.ToJson(settings, Formatting.None), "application/json");

    /// <summary>Sends several parts, which the configurator adds.</summary>
    public static HttpRequestBuilder WithMultipartFormDataContent(
        this HttpRequestBuilder builder, Func<MultipartFormDataContent, MultipartFormDataContent> configurator) =>
        builder.With(configurator(new MultipartFormDataContent()));

    /// <summary>Sends a text in UTF-8.</summary>
    public static HttpRequestBuilder WithStringContent(this HttpRequestBuilder builder, string content, string mediaType) =>
        builder.With(new StringContent(content, Encoding.UTF8, mediaType));

    /// <summary>Adds a part that is a text.</summary>
    public static MultipartFormDataContent AddStringContent(this MultipartFormDataContent data, string name, string content)
    {
        data.Add(new StringContent(content), name);
        return data;
    }

    /// <summary>Adds a part that is a file.</summary>
    public static MultipartFormDataContent AddStreamContent(
        this MultipartFormDataContent data, string name, Stream content, string filename, string? mediaType = null)
    {
        var part = new StreamContent(content);
        part.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);
        data.Add(part, name, filename);
        return data;
    }

    /// <summary>Sends the request; the answer may be any.</summary>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public static HttpResponseInspector GetResponse(this HttpRequestBuilder builder) => builder.GetResponseAsync().GetAwaiter().GetResult();

    /// <summary>Sends the request; the answer may be any.</summary>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public static async Task<HttpResponseInspector> GetResponseAsync(
        this HttpRequestBuilder builder, CancellationToken cancellationToken = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, BuildRun.Here.Interrupted);
        return new HttpResponseInspector(await builder.Client.SendAsync(builder.Request, ended.Token));
    }

    private static HttpRequestBuilder With(this HttpRequestBuilder builder, HttpContent content)
    {
        builder.Request.Content = content;
        return builder;
    }
}
