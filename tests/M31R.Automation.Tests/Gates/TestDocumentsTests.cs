using System.Xml.Linq;
using M31R.Automation.Gates;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Architecture;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateFacts;

namespace M31R.Automation.Tests.Gates;

public sealed class DocumentsOfTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void AreOrderedByOrdinalAndEndLinesAlike()
    {
        var text = Written("tests.json", Test("b"), Test("a"), Test("B", seconds: 1.5));

        text.ShouldNotContain("\r");
        text.IndexOf("\"B\"", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("\"a\"", StringComparison.Ordinal));
        text.ShouldContain("      \"seconds\": 1.5,\n");
    }

    [Fact]
    public void ShowHostileNamesAsTheyAre() =>
        Written("slowest-tests.md", Test("<img src=x> @org/team a|b\n# c"))
            .ShouldContain(@"| &lt;img src=x&gt; @&#8203;org/team a\|b<br>\#&#8203; c |" + "\n");

    [Fact]
    public void HoldNoSecretsOfResultFiles()
    {
        var secrets = new SecretMask(["hunter2-hunter2"]);
        var facts = Ran(
            [Test("logs in with hunter2-hunter2") with { Message = "hunter2-hunter2 was refused", Trace = "at hunter2-hunter2" }]);

        var test = facts.Masked(secrets.Mask).Cases.ShouldHaveSingleItem();

        (test.Name, test.Message, test.Trace).ShouldBe(("logs in with ***", "*** was refused", "at ***"));
    }

    private string Written(string document, params IReadOnlyList<TestCase> tests)
    {
        var workshop = Workshop.Open(new GateBench(scratch, _ => null).Look());
        TestDocuments.Write(workshop, [Ran(tests)]);
        return File.ReadAllText(workshop.DocumentOf(GateStep.Test, document));
    }

    public void Dispose() => scratch.Dispose();
}

public class CoveragePages
{
    [Fact]
    public void AreWrittenByTheGeneratorThatIsPinned() =>
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(package => package.Attribute("Include")!.Value == "ReportGenerator").Attribute("Version")!.Value
            .ShouldBe($"[{CoverageReport.Version}]");
}
