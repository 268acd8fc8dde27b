using M31R.Automation.Gates;
using static M31R.Automation.Tests.Gates.GateFacts;

namespace M31R.Automation.Tests.Gates;

public class CompilerMessages
{
    [Fact]
    public void AreListedInTheSameOrderHoweverTheyCome()
    {
        Diagnostic[] said =
        [
            .. Enumerable.Range(1, 3).Select(line => new Diagnostic(false, "CS1", "words", new("a.cs", line))),
            new Diagnostic(false, "CS0", "none", null),
        ];

        var findings = CompileJudge.Judge([new CompileFacts(Done()) { Diagnostics = said }]).Findings;

        findings.Select(finding => finding.Place?.Line).ShouldBe([null, null, 1, 2, 3]);
        CompileJudge.Judge([new CompileFacts(Done()) { Diagnostics = [.. said.Reverse()] }]).Findings.ShouldBe(findings);
    }
}
