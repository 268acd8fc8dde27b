using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates.Toolchains;

public sealed class RestoringDotNet : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void HoldsInLockedModeWhereALockFileIs()
    {
        scratch.Write("tree/shop.sln");
        scratch.Write("tree/src/packages.lock.json", "{}");
        var bench = new GateBench(scratch, _ => Exits(0));

        RestoreCheck.Run(bench.Look(Root(Ecosystem.DotNet, "shop.sln"))).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.Holds);

        bench.Script!.Asked[^1].Arguments.ShouldContain("--locked-mode");
    }

    [Theory]
    [InlineData("NU1004", Outcome.Violated)]
    [InlineData("NU1107", Outcome.Violated)]
    [InlineData("NU1101", Outcome.NotChecked)]
    [InlineData("NU1301", Outcome.NotChecked)]
    public void TellsTheSubjectsFaultFromTheNetworks(string code, Outcome outcome)
    {
        scratch.Write("tree/shop.csproj");
        var bench = new GateBench(
            scratch,
            command => command.Arguments[0] == "restore" ? Exits(
                1, $"{scratch["tree"]}/shop.csproj : error {code}: words of NuGet") : Exits(0));

        var finding = RestoreCheck.Run(bench.Look(Root(Ecosystem.DotNet, "shop.csproj")))
            .Of(GateRules.SubjectRestores)
            .ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(outcome);
        finding.Message.ShouldContain($"{code}: words of NuGet");
        finding.Place.ShouldBe(new Place("shop.csproj"));
    }

    [Fact]
    public void NamesTheSdkThatIsWantedAndThoseThatAreThere()
    {
        scratch.Write("tree/shop.sln");
        var bench = new GateBench(
            scratch,
            _ => Exits(145, "Requested SDK version: 9.0.305\nglobal.json file: x\n\nInstalled SDKs:\n10.0.401 [/usr/share/dotnet/sdk]\n"));

        RestoreCheck.Run(bench.Look(Root(Ecosystem.DotNet, "shop.sln"))).Of(GateRules.SubjectRestores).ShouldHaveSingleItem()
            .Message.ShouldBe("global.json asks for the .NET SDK \"9.0.305\"; installed is \"10.0.401\".");
    }

    [Fact]
    public void WithoutTheToolIsNotChecked()
    {
        scratch.Write("tree/shop.sln");

        RestoreCheck.Run(new GateBench(scratch, _ => null).Look(Root(Ecosystem.DotNet, "shop.sln")))
            .OutcomeOf(GateRules.SubjectRestores)
            .ShouldBe(Outcome.NotChecked);
    }

    public void Dispose() => scratch.Dispose();
}

/// <summary>How long the tests of a solution took.</summary>
public sealed class TimeOfASuite : IDisposable
{
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData("<PackageReference Include=\"coverlet.collector\" />", 12.5)]
    [InlineData("", 1)]
    public void IsWithoutInstrumentingItForCoverage(string reference, double seconds)
    {
        scratch.Write("tree/shop.sln");
        scratch.Write("tree/shop.Tests/shop.Tests.csproj", $"<Project><ItemGroup>{reference}</ItemGroup></Project>");
        var bench = new GateBench(scratch, command =>
        {
            var results = command.Arguments.SkipWhile(word => word != "--results-directory").Skip(1).FirstOrDefault();
            if (results is not null)
            {
                Result(results, "a.trx", "10:00:00.0000000+00:00", "10:00:08.0000000+00:00");
                Result(results, "b.trx", "11:00:04.0000000+01:00", "11:00:12.5000000+01:00");
            }

            return Exits(0);
        });

        TestCheck.Run(bench.Look(Root(Ecosystem.DotNet, "shop.sln"))).Measures.GetValueOrDefault("tests.seconds").ShouldBe(seconds);
    }

    public void Dispose() => scratch.Dispose();

    private static void Result(string directory, string name, string began, string ended) =>
        File.WriteAllText(Path.Combine(directory, name), $"""
            <TestRun><Results>
              <UnitTestResult testId="1" testName="{name}" outcome="Passed" startTime="2026-01-01T{began}" endTime="2026-01-01T{ended}" />
            </Results></TestRun>
            """);
}
