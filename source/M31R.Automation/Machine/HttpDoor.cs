using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>
/// Speaks HTTP: the only place that does. Only targets whose name says so call it. Answers that are refused for now, broken off or late
/// are asked for again, after a pause that grows or that the server names (RFC 9110 §10.2.3, <c>Retry-After</c>); redirections are not
/// followed.
/// </summary>
/// <param name="clock">Pauses come from it.</param>
/// <param name="limits">Null for the defaults.</param>
public sealed class HttpDoor(TimeProvider clock, HttpLimits? limits = null)
{
    private readonly HttpLimits limits = limits ?? new HttpLimits();

    /// <summary>The bytes of the answer to a request.</summary>
    /// <param name="call">What to ask.</param>
    /// <param name="cancellation">Ends it at once.</param>
    /// <exception cref="MaintenanceException">
    /// The address is not safe, or no attempt brought a whole answer; the message says what the last one brought.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public byte[] Send(HttpCall call, CancellationToken cancellation = default)
    {
        if (call.Address.Scheme != Uri.UriSchemeHttps && !(call.Address.Scheme == Uri.UriSchemeHttp && call.Address.IsLoopback))
            throw Failure(call, "anybody on the way could read and change it. Use an address that starts with \"https:\"");

        return SendAgain(call, cancellation).GetAwaiter().GetResult();
    }

    private async Task<byte[]> SendAgain(HttpCall call, CancellationToken cancellation)
    {
        using var handler =
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        for (var attempt = 1; ; attempt++)
        {
            var (bytes, failure, pause) = await Attempt(client, call, cancellation);
            if (bytes is not null)
                return bytes;

            var wait = pause ?? limits.FirstPause * Math.Pow(2, attempt - 1);
            if (attempt >= limits.Attempts || wait > limits.LongestPause)
            {
                var seconds = string.Create(CultureInfo.InvariantCulture, $"{wait.TotalSeconds:0} seconds");
                throw Failure(call, wait > limits.LongestPause
                    ? $"{failure}, and asks to wait for {seconds}. Try again then"
                    : $"{failure}, {attempt} times. Try again later");
            }

            await Task.Delay(wait, clock, cancellation);
        }
    }

    /// <summary>Bytes, or a failure that is worth another attempt with the pause that the server wants.</summary>
    private async Task<(byte[]? Bytes, string Failure, TimeSpan? Pause)> Attempt(
        HttpClient client, HttpCall call, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(limits.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            using var request = RequestOf(call);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode == HttpStatusCode.OK)
                return (await ReadAll(call, response, either.Token), "", null);

            var told = string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)response.StatusCode}");
            return IsForNow(response.StatusCode) ? (null, told, PauseOf(response)) : throw Failure(call, $"{told}. Look at the address");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var told = string.Create(CultureInfo.InvariantCulture, $"no whole answer came in {limits.Timeout.TotalSeconds:0.#} seconds");
            return (null, told, null);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            var isUnconnected = problem is HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            };
            return (null, isUnconnected ? $"there is no connection ({problem.Message})" : "the answer broke off", null);
        }
    }

    private static HttpRequestMessage RequestOf(HttpCall call)
    {
        var request = new HttpRequestMessage(call.Json is null ? HttpMethod.Get : HttpMethod.Post, call.Address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("M31R.Automation", null));
        if (call.Json is { } json)
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return request;
    }

    private async Task<byte[]> ReadAll(HttpCall call, HttpResponseMessage response, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var answer = new MemoryStream();
        var piece = new byte[16 << 10];
        while (await stream.ReadAsync(piece, stop) is > 0 and var count)
        {
            answer.Write(piece, 0, count);
            if (answer.Length > limits.AnswerLimit)
                throw Failure(call, $"the answer is longer than {limits.AnswerLimit} bytes");
        }

        return answer.ToArray();
    }

    private static bool IsForNow(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private TimeSpan? PauseOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };

    private static MaintenanceException Failure(HttpCall call, string what) =>
        new($"\"{RemoteAddress.WithoutSecrets(call.Address.ToString())}\" cannot be asked: {what}.");
}
