using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class Secrets
{
    [Fact]
    public void AreMaskedWhereverTheyArePrinted()
    {
        var text = TestRun.Of<Build>("Tell", "--api-key", "hunter2", "--pem", "first line\nsecond line").Text;
        text.ShouldContain("log: *****\n");
        text.ShouldContain("> /usr/bin/echo process: *****\n");
        text.ShouldContain("process: *****\n");
        text.ShouldContain("\npem *****\n");
        text.ShouldContain("error: Tell failed: message: *****\n");
        text.ShouldContain("Key: *****");
        text.ShouldNotContain("hunter2");
        text.ShouldNotContain("second line");
    }

    [Fact]
    public void AreMaskedInUsageErrors() =>
        TestRun.Of<Build>("Tell", "--api-key", "hunter2", "--number", "hunter2")
            .Text.ShouldBe("error: Parameter \"number\" cannot be \"*****\" (--number). Allowed: a whole number.\n");

    [Fact]
    public void AreMaskedOnStandardError()
    {
        using var root = new Root();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        RoutedConsole.Install();
        BuildProgram.Run(root.Request<Build>(output, "Complain", "--api-key", "hunter2") with { Error = error });
        error.ToString().ShouldBe("key ***** refused\n");
        output.ToString().ShouldNotContain("refused");
        File.ReadAllText(Directory.GetFiles(root["artifacts/logs"]).Single()).ShouldContain("| Complain | key ***** refused\n");
    }

    private sealed class Build : NukeBuild
    {
        [Parameter]
        [Secret]
        readonly string ApiKey = "";

        [Parameter]
        [Secret]
        readonly string Pem = "";

        [Parameter]
        readonly int Number;

        Target Complain => _ => _.Executes(() =>
        {
            Console.Error.Write($"key {ApiKey[..3]}");
            Console.Error.WriteLine($"{ApiKey[3..]} refused");
        });

        Target Tell => _ => _.Executes(() =>
        {
            Serilog.Log.Information("log: {Key:l}", ApiKey + (Number == 0 ? "" : "!"));
            Serilog.Log.Information("pem {Line:l}", Pem.Split('\n')[^1]);
            Nuke.Common.Tooling.ProcessTasks.StartProcess("/usr/bin/echo", $"process: {ApiKey}").WaitForExit();
            ReportSummary(_ => new Dictionary<string, string> { ["Key"] = ApiKey });
            Nuke.Common.Assert.Fail($"message: {ApiKey}");
        });
    }
}
