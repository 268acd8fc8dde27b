using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Tooling;
using Serilog;

namespace M31R.Automation.Engine.Tests.Tooling;

[Trait("Speed", "Slow")]
public sealed class InjectedTools
{
    [Fact]
    public void AreFoundInPath() => Run("FromPath").Text.ShouldContain("\nfrom path\n");

    [Fact]
    public void AreThoseOfTheEnvironmentFirst()
    {
        using var root = Prepared();
        root.Set("SH_EXE", root["tools/local.sh"]).Run<Build>("FromPath")
            .Text.ShouldContain("\nlocal -c \"echo from path\"\n".Replace("\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public void AreFilesOfTheRepository() => Run("FromRoot").Text.ShouldContain("\nlocal a b\n");

    [Fact]
    public void AreFilesOfPackagesThatTheBuildReferences() => Run("FromNuGet").Text.ShouldContain("\n1.2.0 new\n");

    [Fact]
    public void AreFilesOfTheFrameworkThatIsAskedFor() => Run("FromFramework").Text.ShouldContain("\n1.2.0 old\n");

    [Fact]
    public void AreFilesOfTheVersionThatIsAskedFor() => Run("FromVersion").Text.ShouldContain("\n1.3.0\n");

    [Fact]
    public void AreToolsOfNpmPackages() => Run("FromNpm").Text.ShouldContain("\nnpm tool\n");

    [Fact]
    public void ThatAreMissingAreNullWithoutAWord()
    {
        var run = Run("Missing");
        run.Text.ShouldContain("missing: True");
        run.Text.ShouldNotContain("warning");
    }

    private static TestRun Run(string target)
    {
        using var root = Prepared();
        return root.Run<Build>(target);
    }

    private static Root Prepared()
    {
        var root = new Root();
        root.Set("NUGET_PACKAGES", root["packages"]);
        root.Write(
            "build/_build.csproj", """<Project><ItemGroup><PackageDownload Include="my.tool" Version="[1.2.0]" /></ItemGroup></Project>""");
        Script(root, "tools/local.sh", "echo local $*");
        Script(root, "packages/my.tool/1.2.0/tools/net8.0/any/mine", "echo 1.2.0 old");
        Script(root, "packages/my.tool/1.2.0/tools/net10.0/any/mine", "echo 1.2.0 new");
        Script(root, "packages/my.tool/1.2.0/tools/net99.0/any/mine", "echo 1.2.0 future");
        Script(root, "packages/my.tool/1.3.0/tools/mine", "echo 1.3.0");
        Script(root, "node_modules/.bin/npm-tool", "echo npm tool");
        return root;
    }

    private static void Script(Root root, string path, string line)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(root[path])!);
        File.Copy("/bin/true", root[path]);
        File.WriteAllText(root[path], $"#!/bin/sh\n{line}\n");
    }

    private sealed class Build : NukeBuild
    {
        [PathVariable] readonly Tool? Sh;
        [PathVariable("no-such-tool-anywhere")] readonly Tool? Unknown;
        [LocalPath("tools/local.bat", "./tools/local.sh")] readonly Tool? Local;
        [NuGetPackage("My.Tool", "mine")] readonly Tool? Mine;
        [NuGetPackage("My.Tool", "other|mine", Framework = "net8.0")] readonly Tool? Old;
        [NuGetPackage("My.Tool", "mine", Version = "1.3.0")] readonly Tool? Other;
        [NpmPackage("npm-tool")] readonly Tool? Npm;

        Target FromPath => _ => _.Executes(() => Sh!($"-c {"echo from path"}"));

        Target FromRoot => _ => _.Executes(() => Local!($"a b"));

        Target FromNuGet => _ => _.Executes(() => Mine!($""));

        Target FromFramework => _ => _.Executes(() => Old!($""));

        Target FromVersion => _ => _.Executes(() => Other!($""));

        Target FromNpm => _ => _.Executes(() => Npm!($""));

        Target Missing => _ => _.Executes(() => Log.Information("missing: {Missing}", Unknown is null));
    }
}
