using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class Help
{
    [Fact]
    public void ShowsTargetsAndParameters()
    {
        var run = TestRun.Of<HelpfulBuild>("--help");
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldBe(
            """
            Usage: ./build.sh [targets] [--parameter value …]

            Targets (with their direct dependencies):

              Restore
              Compile                 Compiles all projects. -> Restore
              Default (default)       Runs what a change has to pass. -> Compile, CheckAllTheThingsThatThereAre
              CheckAllTheThingsThatThereAre
                                      Checks.

            Parameters:

              --api-key               Key of the server. Secret: better given as NUKE_API_KEY. Required.
              --as-of                 Date that counts as today; without it, the day on which the build runs,
                                      wherever that happens to be in the world.
              --configuration         One of Debug, Release.

              --completion            Prints a script that lets a shell complete: bash, fish, pwsh or zsh.
              --continue              Continues a failed attempt: what has succeeded in it is skipped.
              --help                  Prints this text.
              --host                  Host to run as, like Terminal or GitHubActions. Default: seen by itself.
              --no-logo               Leaves out the first line.
              --partition             The part of the work for this run, like 2/3.
              --plan                  Prints the order of the targets and runs none.
              --profile               Reads .nuke/parameters.<name>.json too; later profiles win. A list,
                                      separated by spaces.
              --root                  Directory that holds .nuke. Default: the nearest one upwards.
              --skip                  Targets to skip; without names, all that were not asked for. A list,
                                      separated by spaces or +.
              --target                Targets to run; may also stand before the first option. A list, separated
                                      by spaces or +.
              --verbosity             How much is printed. Default: normal. One of Verbose, Normal, Minimal,
                                      Quiet.

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("--help", "--nonsense")]
    [InlineData("Compile", "--help")]
    public void ComesBeforeEverythingElse(params string[] arguments) =>
        TestRun.Of<HelpfulBuild>(arguments).Text.ShouldStartWith("Usage: ./build.sh [targets] ");
}

public sealed class HelpAboutParameters
{
    [Theory]
    [InlineData("--numbers               Numbers to print. A list, separated by spaces or +.\n")]
    [InlineData("--levels                A list, separated by spaces, of Low, Medium, VeryHigh.\n")]
    [InlineData("--quick                 Leaves out slow tests\n")]
    [InlineData("--token                 Token of the server. Secret: better given as NUKE_TOKEN.\n")]
    [InlineData("--level                 How grave? One of Low, Medium, VeryHigh. Required.\n")]
    public void ShowsWhatTheyTake(string expected) => TestRun.Of<Build>("--help").Text.ShouldContain($"\n  {expected}");

    private sealed class Build : NukeBuild
    {
        [Parameter("Numbers to print", Separator = "+")]
        readonly int[] Numbers = [];

        [Parameter]
        readonly Severity[] Levels = [];

        [Parameter("Leaves out slow tests")]
        readonly bool Quick;

        [Parameter("Token of the server")]
        [Secret]
        readonly string? Token;

        [Parameter("How grave?")]
        [Required]
        readonly Severity? Level;

        Target Default => _ => _.Executes(() => Serilog.Log.Information("{A}{B}{C}{D}{E}", Numbers, Levels, Quick, Token, Level));
    }
}

public sealed class HelpOfABuildWithMistakes
{
    [Fact]
    public void IsGivenAllTheSame()
    {
        var run = TestRun.Of<Build>("--help");
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldContain("\n  Wrong\n  Default (default)       Fine. -> Wrong\n");
        run.Text.ShouldEndWith("error: Target \"Wrong\" calls TryDependsOn<IHaveNoTargets>(), which has no targets. Name a component that has some, or leave the call out.\n");
    }

    [Fact]
    public void IsNoRun() => TestRun.Of<Build>().Text
        .ShouldBe("error: Target \"Wrong\" calls TryDependsOn<IHaveNoTargets>(), which has no targets. Name a component that has some, or leave the call out.\n");

    private interface IHaveNoTargets : INukeBuild;

    private sealed class Build : NukeBuild, IHaveNoTargets
    {
        Target Wrong => _ => _.TryDependsOn<IHaveNoTargets>();

        Target Default => _ => _.Description("Fine.").DependsOn(Wrong);
    }
}
