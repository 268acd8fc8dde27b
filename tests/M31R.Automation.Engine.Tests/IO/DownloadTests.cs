using System.Net;
using System.Net.Sockets;
using System.Text;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.IO;
using Nuke.Common.Utilities.Net;

namespace M31R.Automation.Engine.Tests.IO;

[Trait("Speed", "Slow")]
public sealed class Downloads : IDisposable
{
    private readonly Root root = new();
    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private string request = "";
    private TcpClient? waiting;

    private AbsolutePath File => root["new/file"];

    [Fact]
    public void AreTexts() =>
        HttpTasks.HttpDownloadString(Serve("200 OK", "é")).ShouldBe("é");

    [Fact]
    public void SendTheHeadersOfTheConfigurator()
    {
        HttpTasks.HttpDownloadString(Serve("200 OK", ""), headerConfigurator: h => h.Add("X-Mine", "1"));
        request.ShouldContain("X-Mine: 1");
    }

    [Fact]
    public void AreFilesThatReplaceWhatWasThereOnDemand()
    {
        var address = Serve("200 OK", "one");
        HttpTasks.HttpDownloadFile(address, File);
        HttpTasks.HttpDownloadFile(Serve("200 OK", "two"), File);
        File.ReadAllText().ShouldBe("two");
        Should.Throw<Exception>(() => HttpTasks.HttpDownloadFile(address, File, FileMode.CreateNew))
            .Message.ShouldBe($"\"{File}\" exists already.");
    }

    [Fact]
    public void FailWithTheAddressButNotItsPasswordAndToken()
    {
        var address = Serve("404 Not Found", "").Replace("http://", "http://user:secret@", StringComparison.Ordinal) + "?token=secret#part";
        var failure = Should.Throw<HttpRequestException>(() => HttpTasks.HttpDownloadFile(address, File));
        failure.Message.ShouldBe($"\"http://127.0.0.1:{Port}/x\" answered 404 Not Found.");
        failure.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        File.Exists().ShouldBeFalse();
    }

    [Fact]
    public void LeaveNothingWhenTheyStopHalfway()
    {
        var address = Serve("200 OK", "half", promised: 100);
        Should.Throw<Exception>(() => HttpTasks.HttpDownloadFile(address, File));
        Directory.EnumerateFileSystemEntries(File.Parent!).ShouldBeEmpty();
    }

    [Fact]
    public void AreNotWaitedForWithoutEnd()
    {
        var address = Serve("200 OK", "half", promised: 100, stays: true);
        Should.Throw<HttpRequestException>(() => HttpTasks.HttpDownloadFile(address, File, clientConfigurator: Impatient))
            .Message.ShouldContain("did not go on within 0.2 s");
        File.Exists().ShouldBeFalse();

        static HttpClient Impatient(HttpClient client)
        {
            client.Timeout = TimeSpan.FromSeconds(0.2);
            return client;
        }
    }

    [Fact]
    public async Task AreAskedStepByStep()
    {
        using var client = new HttpClient();
        var response = client
            .CreateRequest(HttpMethod.Post, Serve("201 Created", """{"a":1}""").TrimEnd('x'), "/x")
            .WithBasicAuthentication("user", "pass")
            .WithJsonContent(new { b = 2 })
            .GetResponse();
        var body = await response.AssertSuccessfulStatusCode().AssertStatusCode(HttpStatusCode.Created).GetBodyAsJson();
        body["a"]!.ToString().ShouldBe("1");
        request.ShouldStartWith("POST /x HTTP/1.1");
        request.ShouldContain("Authorization: Basic dXNlcjpwYXNz");
        request.ShouldContain("Content-Type: application/json; charset=utf-8");
        await response.WriteToFile(File);
        File.ReadAllText().ShouldBe("""{"a":1}""");
        Should.Throw<HttpResponseException>(() => response.AssertStatusCode(HttpStatusCode.OK)).Message
            .ShouldBe($"POST \"http://127.0.0.1:{Port}/x\" was answered 201 Created: where 200 was expected");
    }

    public void Dispose()
    {
        waiting?.Dispose();
        server.Dispose();
        root.Dispose();
    }

    private int Port => ((IPEndPoint)server.LocalEndpoint).Port;

    /// <summary>Answers the next request so.</summary>
    private string Serve(string status, string body, int? promised = null, bool stays = false)
    {
        server.Start();
        _ = AnswerAsync();
        return $"http://127.0.0.1:{Port}/x";

        async Task AnswerAsync()
        {
            var client = await server.AcceptTcpClientAsync();
            var bytes = Encoding.UTF8.GetBytes(body);
            request = await ReadRequestAsync(client.GetStream());
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {promised ?? bytes.Length}\r\nConnection: close\r\n\r\n"));
            await client.GetStream().WriteAsync(bytes);
            if (stays)
            {
                // Unreachable, it would be closed with the next garbage collection.
                waiting = client;
            }
            else
            {
                client.Dispose();
            }
        }
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            text.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        }

        return text.ToString();
    }
}
