using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates.Toolchains;

public sealed class DotNetRestoreErrors : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void AreNamedInTheSameOrderHoweverTheyCome()
    {
        scratch.Write("tree/a.csproj");
        scratch.Write("tree/b.csproj");
        string[] said = [.. from project in new[] { "a", "b" } from number in Enumerable.Range(1,
            7) select $"{scratch["tree"]}/{project}.csproj : error NU110{number % 2}: no package {number}"];

        var finding = Restore(said);

        finding.Message.ShouldBe(
            "\"dotnet restore\" failed: NU1100: no package 2 | NU1100: no package 4 | NU1100: no package 6 | NU1101: no package 1 | NU1101: no package 3 | and 2 more");
        Restore([.. said.Reverse()]).ShouldBe(finding);
    }

    [Fact]
    public void OfALockFileStandAtTheSameProject()
    {
        scratch.Write("tree/a.csproj");
        scratch.Write("tree/b.csproj");
        string[] said = [.. new[] { "b", "a" }.Select(project => $"{scratch["tree"]}/{project}.csproj : error NU1004: out of date")];

        Restore(said).Place.ShouldBe(new Place("a.csproj"));
    }

    private Finding Restore(string[] said)
    {
        var bench = new GateBench(scratch, command => command.Arguments[0] == "restore" ? Exits(1, string.Join('\n', said)) : Exits(0));
        return RestoreCheck.Run(bench.Look(Root(Ecosystem.DotNet, "a.csproj"))).Of(GateRules.SubjectRestores).ShouldHaveSingleItem();
    }

    public void Dispose() => scratch.Dispose();
}
