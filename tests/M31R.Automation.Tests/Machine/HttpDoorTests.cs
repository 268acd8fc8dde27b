using System.IO.Compression;
using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

[Trait("Speed", "Slow")]
public class AnswerOfAServer
{
    private static readonly HttpLimits Limits =
        new() { Timeout = TimeSpan.FromSeconds(30), FirstPause = TimeSpan.FromMilliseconds(1), AnswerLimit = 1000 };

    [Fact]
    public void IsReturned()
    {
        using var server = new LocalServer(request => LocalServer.Answer(200, $"{request.Method} {request.Path} {request.Body}"));
        Sent(server, json: "{}").ShouldBe("POST /a {}");
        Sent(server).ShouldBe("GET /a ");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void IsAskedForAgainWhenRefusedForNow(int status)
    {
        using var server = new LocalServer(_ => LocalServer.Answer(200, "whole"), (status, 2));
        Sent(server).ShouldBe("whole");
        server.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public void IsGivenUpAfterFourAttempts()
    {
        using var server = new LocalServer(_ => LocalServer.Answer(503));
        Failure(server).ShouldEndWith("/a\" cannot be asked: the server answers 503, 4 times. Try again later.");
        server.Asked.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(302)]
    public void IsNotAskedForAgainWhenRefusedForGood(int status)
    {
        using var server = new LocalServer(_ => LocalServer.Answer(status, header: "Location: http://127.0.0.1:1/\r\n"));
        Failure(server).ShouldEndWith($"the server answers {status}. Look at the address.");
        server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public void IsWaitedForAsLongAsTheServerAsksWithinReason()
    {
        using var server = new LocalServer(_ => LocalServer.Answer(429, header: "Retry-After: 3600\r\n"));
        Failure(server).ShouldEndWith("the server answers 429, and asks to wait for 3600 seconds. Try again then.");
        server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public void IsAskedForAgainWhenItBreaksOff()
    {
        var count = 0;
        using var server = new LocalServer(
            _ => count++ == 0 ? Encoding.ASCII.GetBytes(
                "HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nhalf") : LocalServer.Answer(200, "whole"));
        Sent(server).ShouldBe("whole");
    }

    [Fact]
    public void IsRefusedWhenItIsTooLong()
    {
        using var server = new LocalServer(_ => LocalServer.Answer(200, new string('x', 1001)));
        Failure(server).ShouldEndWith("the answer is longer than 1000 bytes.");
    }

    [Fact]
    public void IsRefusedWhenItUnpacksToTooMuch()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(new byte[100_000]);

        using var server = new LocalServer(_ =>
            [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 X\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"),
            .. packed.ToArray()]);
        Failure(server).ShouldEndWith("the answer is longer than 1000 bytes.");
    }

    [Fact]
    public void IsNotWaitedForForEver()
    {
        using var foreign = new ForeignCulture();
        using var server = new LocalServer(_ => []);
        var door = new HttpDoor(TimeProvider.System, Limits with { Timeout = TimeSpan.FromMilliseconds(50), Attempts = 2 });
        Should.Throw<MaintenanceException>(() => door.Send(new HttpCall(new Uri(server.Address, "a"))))
            .Message.ShouldEndWith("no whole answer came in 0.1 seconds, 2 times. Try again later.");
    }

    [Fact]
    public void IsNotWaitedForWhenTheUserInterrupts()
    {
        using var server = new LocalServer(_ => []);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        Should.Throw<OperationCanceledException>(
            () => new HttpDoor(TimeProvider.System, Limits).Send(new HttpCall(server.Address), stop.Token));
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("ftp://127.0.0.1/")]
    public void IsNotAskedForOverAnOpenLine(string address) =>
        Should.Throw<MaintenanceException>(() => new HttpDoor(TimeProvider.System).Send(new HttpCall(new Uri(address))))
            .Message.ShouldContain("anybody on the way");

    [Fact]
    public void IsMissedWhereNobodyListens()
    {
        Uri address;
        using (var server = new LocalServer(_ => []))
            address = server.Address;
        Should.Throw<MaintenanceException>(() => new HttpDoor(TimeProvider.System, Limits).Send(new HttpCall(address)))
            .Message.ShouldContain("there is no connection");
    }

    private static string Sent(LocalServer server, string? json = null) =>
        Encoding.UTF8.GetString(
            new HttpDoor(TimeProvider.System, Limits).Send(
                new HttpCall(new Uri(server.Address, "a"), json is null ? null : Encoding.UTF8.GetBytes(json))));

    private static string Failure(LocalServer server) => Should.Throw<MaintenanceException>(() => Sent(server)).Message;
}
