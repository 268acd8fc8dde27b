using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates.Toolchains;

public sealed class CargoWords : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    [Trait("Speed", "Slow")]
    public void OfAManifestStandAtIt()
    {
        const string Crate = "name = \"kettle\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
        scratch.Write("tree/Cargo.toml", $"[workspace]\nmembers = [\"lid\"]\n[package]\n{Crate}colour = \"red\"\n");
        scratch.Write("tree/src/lib.rs");
        scratch.Write("tree/lid/Cargo.toml", $"[package]\n{Crate.Replace("kettle", "lid", StringComparison.Ordinal)}shape = \"round\"\n");
        scratch.Write("tree/lid/src/lib.rs");

        var findings = CompileCheck.Run(new GateBench(scratch).Look(Root(Ecosystem.Cargo, "Cargo.toml"))).Of(GateRules.BuildHasNoWarnings);

        findings.ShouldAllBe(finding => finding.Outcome == Outcome.Violated);
        findings.Select(finding => (finding.Message, finding.Place?.ToString())).ShouldBe(
            [("unused manifest key: package.colour", "Cargo.toml"), ("unused manifest key: package.shape", "lid/Cargo.toml")]);
    }

    [Theory]
    [InlineData(
        "    Updating index\nerror: failed to get `a` as a dependency of package `b`\n\nCaused by:\n  download failed\n\nCaused by:\n  [7] Could not connect to server\n",
        "failed to get `a` as a dependency of package `b` | [7] Could not connect to server")]
    [InlineData(
        "error: no matching package named `a` found\nlocation searched: the index\nrequired by package `b`\n",
        "no matching package named `a` found | location searched: the index | required by package `b`")]
    [InlineData("something else that failed to fetch\n", "something else that failed to fetch")]
    public void OfARestoreThatFailsNameTheFirstErrorAndTheInnermostCause(string said, string words)
    {
        scratch.Write("tree/Cargo.toml");

        var finding = RestoreCheck.Run(new GateBench(scratch, _ => Exits(101, error: said)).Look(Root(Ecosystem.Cargo, "Cargo.toml")))
            .Of(GateRules.SubjectRestores)
            .ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldBe($"\"cargo fetch\" failed: {words}");
    }

    public void Dispose() => scratch.Dispose();
}
