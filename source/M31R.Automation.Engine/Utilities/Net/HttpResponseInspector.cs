namespace Nuke.Common.Utilities.Net;

/// <summary>An answer to look at.</summary>
public class HttpResponseInspector(HttpResponseMessage response)
{
    /// <summary>The answer itself.</summary>
    public HttpResponseMessage Response { get; } = response;

    /// <summary>What it holds, as text.</summary>
    public Task<string> GetBodyAsync() => Response.Content.ReadAsStringAsync();
}
