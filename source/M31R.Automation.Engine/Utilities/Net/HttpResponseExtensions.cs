using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Nuke.Common.IO;

namespace Nuke.Common.Utilities.Net;

/// <summary>Asks for answers that are as they should be, and reads them.</summary>
public static class HttpResponseExtensions
{
    /// <summary>Fails unless the status is one of success.</summary>
    /// <exception cref="HttpResponseException">It is another one.</exception>
    public static HttpResponseInspector AssertSuccessfulStatusCode(this HttpResponseInspector inspector) =>
        inspector.AssertResponse(r => r.IsSuccessStatusCode ? null : "where success was expected");

    /// <summary>Fails unless the status is this one, with what the function says.</summary>
    /// <exception cref="HttpResponseException">It is another one.</exception>
    public static HttpResponseInspector AssertStatusCode(
        this HttpResponseInspector inspector, HttpStatusCode status, Func<HttpResponseMessage, string?>? errorSelector = null) =>
        inspector.AssertResponse(r => r.StatusCode == status ? null : errorSelector?.Invoke(r) ?? $"where {(int)status} was expected");

    /// <summary>Fails when the function says what is wrong with the status; null is good.</summary>
    /// <exception cref="HttpResponseException">The function says something.</exception>
    public static HttpResponseInspector AssertStatusCode(
        this HttpResponseInspector inspector, Func<HttpStatusCode, string?> errorSelector) =>
        inspector.AssertResponse(r => errorSelector(r.StatusCode));

    /// <summary>Fails when the function says what is wrong with the answer; null is good.</summary>
    /// <exception cref="HttpResponseException">The function says something.</exception>
    public static HttpResponseInspector AssertResponse(
        this HttpResponseInspector inspector, Func<HttpResponseMessage, string?> errorSelector) =>
        errorSelector(inspector.Response) is { } error
            ? throw new HttpResponseException($"{Request(inspector.Response)} was answered {Status(inspector.Response)}: {error}")
            : inspector;

    /// <summary>The object that the answer describes in JSON.</summary>
    /// <exception cref="JsonException">It describes none such.</exception>
    public static Task<T> GetBodyAsJson<T>(this HttpResponseInspector inspector) => inspector.GetBodyAsJson<T>(settings: null!);

    /// <summary>The JSON object in the answer.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static Task<JObject> GetBodyAsJson(this HttpResponseInspector inspector) => inspector.GetBodyAsJson(settings: null!);

    /// <summary>The object that the answer describes in JSON.</summary>
    /// <exception cref="JsonException">It describes none such.</exception>
    public static async Task<T> GetBodyAsJson<T>(this HttpResponseInspector inspector, JsonSerializerSettings settings) =>
        (await inspector.GetBodyAsync()).GetJson<T>(settings);

    /// <summary>The JSON object in the answer.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static async Task<JObject> GetBodyAsJson(this HttpResponseInspector inspector, JsonSerializerSettings settings) =>
        (await inspector.GetBodyAsync()).GetJson(settings);

    /// <summary>Writes what the answer holds to a file, which is there only when it is whole.</summary>
    /// <param name="inspector">Any status is written; ask for success before.</param>
    /// <param name="path">Directories above it are made.</param>
    /// <param name="mode">
    /// <see cref="FileMode.CreateNew"/> fails when the file is there already, <see cref="FileMode.Create"/> replaces it.
    /// </param>
    public static async Task WriteToFile(this HttpResponseInspector inspector, AbsolutePath path, FileMode mode = FileMode.CreateNew)
    {
        var overwrite = AtomicFile.Overwrites(path, mode);
        using var content = await inspector.Response.Content.ReadAsStreamAsync();
        AtomicFile.Write(path, content.CopyTo, overwrite);
    }

    /// <summary>The method and the address, without what may be secret in it.</summary>
    private static string Request(HttpResponseMessage response)
    {
        var address = response.RequestMessage?.RequestUri?.GetComponents(Download.Shown, UriFormat.SafeUnescaped);
        return $"{response.RequestMessage?.Method} \"{address}\"";
    }

    private static string Status(HttpResponseMessage response) => $"{(int)response.StatusCode} {response.ReasonPhrase}";
}
