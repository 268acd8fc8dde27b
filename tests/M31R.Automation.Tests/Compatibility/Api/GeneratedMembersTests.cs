using M31R.Automation.Compatibility;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class AProjectWithAGenerator
{
    private const string Reference =
        "<ItemGroup><ProjectReference Include=\"../Gen/Gen.csproj\" OutputItemType=\"Analyzer\" ReferenceOutputAssembly=\"false\" /></ItemGroup>";

    private static readonly (string Path, string Text) Generator =
        ("src/Gen/G.cs", "[Microsoft.CodeAnalysis.Generator] class G { const string Member = \"int A(int x)\"; }");

    private static readonly (string Path, string Text) Analyzer =
        ("src/Gen/G.cs", "[DiagnosticAnalyzer] class NoGenerator { const string Member = \"int A(int x)\"; }");

    private static readonly (string Path, string Text) Class = ("src/Lib/C.cs", "public partial class C { }");

    [Fact]
    public void OfItsOwnIsNotAllUnderstood() => Ends(Reference, Generator, Changed(Generator)).ShouldBe("unproven generator:src/Gen/Gen.csproj");

    [Fact]
    public void IsAskedToBeBuilt() => End(Reference, Generator, Changed(Generator)).Changes.Single().Remedy!.ShouldContain("--run-subject-code");

    [Fact]
    public void ThatAnalysesOnlyIsUnderstood() => Ends(Reference, Analyzer, Changed(Analyzer)).ShouldBe("");

    [Fact]
    public void IsTheSameWhileNothingChanges() => Ends(Reference, Generator, Generator).ShouldBe("");

    [Theory]
    [InlineData("../../tools/Other.dll", "unproven generator:../../tools/Other.dll")]
    [InlineData("../Gen/bin/Gen.dll", "unproven generator:src/Gen/Gen.csproj")]
    public void NamedByItsAssemblyIsNotAllUnderstood(string path, string expected) =>
        Ends($"<ItemGroup><Analyzer Include=\"{path}\" /></ItemGroup>", Generator, Changed(Generator), ("src/Lib/D.cs", "class D { }"))
            .ShouldBe(expected);

    [Theory]
    [InlineData("Some.Generators", "unproven generator:Some.Generators 1.0.0")]
    [InlineData("StyleCop.Analyzers", "")]
    public void OfAPackageThatIsNotHereIsNotAllUnderstood(string package, string expected) => Ends(
        $"<ItemGroup><PackageReference Include=\"{package}\" Version=\"1.0.0\" PrivateAssets=\"all\" /></ItemGroup>",
        Analyzer, Analyzer, ("src/Lib/D.cs", "class D { }")).ShouldBe(expected);

    [Fact]
    public void OfAPackageThatIsNotHereIsNoneWhereNoTypeWaitsForAnotherPart()
    {
        (string, string) other = ("src/Lib/C.More.cs", "public partial class C { }");
        var asked = "<ItemGroup><PackageReference Include=\"Some.Annotator\" Version=\"1.0.0\" PrivateAssets=\"all\" /></ItemGroup>";

        ComparedTrees.Told(Compared(asked, [other], [other, ("src/Lib/D.cs", "class D { }")]).Single()).ShouldBe("");
    }

    [Fact]
    public void WhoseMarkIsOfAPackageThatIsNotHereIsNotAllUnderstood() => Ends(
        "<ItemGroup><PackageReference Include=\"Some.Library\" Version=\"1.0.0\" /></ItemGroup>",
        Analyzer, Analyzer, ("src/Lib/D.cs", "public partial class D { [Some.Made] int a; }")).ShouldContain("unproven generator:[Some.Made]");

    [Theory]
    [InlineData("public partial class D { public void B() { } }", "public partial class D { }", "unproven M:D.B")]
    [InlineData("public class D { public void B() { } }", "public class D { }", "breaking M:D.B")]
    [InlineData("public class D { }", "", "unproven T:D")]
    [InlineData("public partial class D { public int B() => 1; }", "public partial class D { public long B() => 1; }", "breaking M:D.B")]
    public void MayHaveWrittenWhatIsNoLongerInTheSources(string before, string now, string expected) =>
        ComparedTrees.Told(Compared(Reference, [Generator, ("src/Lib/D.cs", before)], [Generator, ("src/Lib/D.cs", now)]).Single())
            .ShouldBe($"{expected}, unproven generator:src/Gen/Gen.csproj");

    [Fact]
    public void ThatDoesNotBuildSaysWhy()
    {
        var processes = new ScriptedProcesses(_ => ScriptedProcesses.Exits(1, "/the working tree/src/Lib/C.cs(1,2): error CS1002: ; expected [x]"));
        var end = Compared(Reference, [Generator], [Changed(Generator)], processes).Single();

        end.Hindrance!.Value.Reason.ShouldBe(
            "\"src/Lib/Lib.csproj\" of the working tree does not build for net10.0: src/Lib/C.cs(1,2): CS1002: ; expected.");
        end.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void WhoseReleaseAloneDoesNotBuildIsReadFromSources()
    {
        using var scratch = new Scratch();
        var processes = new ScriptedProcesses(command => command.WorkingDirectory == scratch["v1"]
            ? ScriptedProcesses.Exits(1, "error NU1101: Unable to find package Gone.Away. No packages exist. [x]")
            : Built(command));

        var end = Compared(Reference, [Generator], [Changed(Generator)], processes, scratch.Root).Single();

        end.Hindrance.ShouldBeNull();
        end.ReadFrom.ShouldContain("of v1 does not build for net10.0: NU1101");
        end.Changes.Single().Remedy!.ShouldContain("Make the package \"Gone.Away\" available");
    }

    private static CommandResult Built(Command command)
    {
        var output = command.Arguments[command.Arguments.ToList().IndexOf("-o") + 1];
        Directory.CreateDirectory(output);
        File.Copy(typeof(CompatibilityCheck).Assembly.Location, Path.Combine(output, "Lib.dll"), overwrite: true);
        return ScriptedProcesses.Exits(0);
    }

    private static (string Path, string Text) Changed((string Path, string Text) file) =>
        (file.Path, file.Text.Replace("int x", "int x, int y", StringComparison.Ordinal));

    private static string Ends(string reference, (string, string) before, (string, string) now, params (string, string)[] added) =>
        ComparedTrees.Told(Compared(reference, [before], [now, .. added]).Single()).Replace(", addition T:D", "", StringComparison.Ordinal)
            .Replace("addition T:D, ", "", StringComparison.Ordinal);

    private static SurfaceEnd End(string reference, (string, string) before, (string, string) now) => Compared(reference, [before], [now]).Single();

    private static IReadOnlyList<SurfaceEnd> Compared(
        string reference, (string, string)[] before, (string, string)[] now, IProcessDoor? processes = null, string directory = "/") =>
        ComparedTrees.Compare([.. Common(reference), .. before], [.. Common(reference), .. now], processes, directory);

    private static (string, string)[] Common(string reference) =>
    [
        ComparedTrees.Project(ComparedTrees.Library, reference), Class,
        ComparedTrees.Project("src/Gen/Gen.csproj", "<PropertyGroup><IsPackable>false</IsPackable></PropertyGroup>"),
    ];
}
