using System.Net;
using System.Net.Sockets;
using System.Text;

namespace M31R.Automation.Tests.Kit;

/// <summary>A web server on this machine that answers what a test says, byte by byte if need be, and remembers what it was asked.</summary>
public sealed class LocalServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<LocalRequest, byte[]> answer;
    private readonly CancellationTokenSource end = new();
    private readonly List<LocalRequest> asked = [];

    /// <summary>Listens until it is disposed.</summary>
    /// <param name="answer">The whole of an answer, head included; an empty one is never sent, and the client waits.</param>
    /// <param name="first">A status that the first requests are answered with, and how many of them.</param>
    public LocalServer(Func<LocalRequest, byte[]> answer, (int Status, int Count) first = default)
    {
        this.answer = request => Asked.Count <= first.Count ? Answer(first.Status) : answer(request);
        listener.Start();
        _ = Serve();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<LocalRequest> Asked
    {
        get
        {
            lock (asked)
                return [.. asked];
        }
    }

    /// <summary>An answer with a status, a body and further header lines.</summary>
    public static byte[] Answer(int status, string body = "", string header = "") =>
        Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status} X\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{header}\r\n{body}");

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        end.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await Read(stream);
                lock (asked)
                    asked.Add(request);
                var bytes = answer(request);
                if (bytes.Length == 0)
                    await Task.Delay(Timeout.Infinite, end.Token);
                await stream.WriteAsync(bytes, end.Token);
            }
            catch (Exception problem) when (problem is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<LocalRequest> Read(NetworkStream stream)
    {
        var text = new StringBuilder();
        var piece = new byte[8192];
        while (true)
        {
            var whole = text.ToString();
            var head = whole.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && whole.Length - head - 4 >= LengthOf(whole))
                return new LocalRequest(whole.Split(' ')[0], whole.Split(' ')[1], whole[(head + 4)..]);

            var count = await stream.ReadAsync(piece, end.Token);
            if (count == 0)
                throw new IOException("The client went away.");

            text.Append(Encoding.ASCII.GetString(piece, 0, count));
        }
    }

    private static int LengthOf(string request) => request.Split("\r\n")
        .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line.Split(':')[1]))
        .FirstOrDefault();
}

/// <summary>What a client asked.</summary>
public sealed record LocalRequest(string Method, string Path, string Body);
