using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests;

public sealed class EnvironmentOfARun : IDisposable
{
    private readonly Root root = new Root().Set("HOME_OF_M31R", "/m31r").Set("NUMBERS", "1,2").Set("EMPTY", "");

    public void Dispose() => root.Dispose();

    [Fact]
    public void HoldsWhatItWasStartedWith() => Inside(() =>
    {
        EnvironmentInfo.GetVariable("HOME_OF_M31R").ShouldBe("/m31r");
        EnvironmentInfo.GetVariable("MISSING").ShouldBeNull();
        EnvironmentInfo.GetVariable<int[]>("NUMBERS", ',').ShouldBe([1, 2]);
        EnvironmentInfo.GetVariable<int?>("MISSING").ShouldBeNull();
        EnvironmentInfo.GetVariable<AbsolutePath>("HOME_OF_M31R").ShouldBe(AbsolutePath.Create("/m31r"));
        (EnvironmentInfo.HasVariable("EMPTY"), EnvironmentInfo.HasVariable("EMPTY", allowEmpty: false)).ShouldBe((true, false));
        Should.Throw<Exception>(() => EnvironmentInfo.GetVariable<int>("HOME_OF_M31R"))
            .Message.ShouldContain("environment variable HOME_OF_M31R");
    });

    [Fact]
    public void ChangesForItselfAndItsChildrenAlone()
    {
        Inside(() =>
        {
            EnvironmentInfo.SetVariable("ADDED", 1.5);
            EnvironmentInfo.RemoveVariable("EMPTY");
            EnvironmentInfo.Variables.Keys.ShouldBe(["ADDED", "HOME", "HOME_OF_M31R", "NUKE_ROOT", "NUMBERS", "PATH"], ignoreOrder: true);
            ProcessTasks.StartProcess("/bin/sh", "-c \"echo $ADDED ${EMPTY-gone}\"")
                .AssertZeroExitCode()
                .Output.Single()
                .Text.ShouldBe("1.5 gone");
        });
        Environment.GetEnvironmentVariable("ADDED").ShouldBeNull();
        Inside(() => EnvironmentInfo.HasVariable("ADDED").ShouldBeFalse());
    }

    [Fact]
    public void WorksElsewhereForAWhile() => Inside(() =>
    {
        var sub = AbsolutePath.Create(root.Path) / "sub";
        Directory.CreateDirectory(sub);
        using (sub.SwitchWorkingDirectory())
        {
            EnvironmentInfo.WorkingDirectory.ShouldBe(sub);
            ProcessTasks.StartProcess("/bin/sh", "-c pwd").AssertZeroExitCode().Output.Single().Text.ShouldBe(sub);
        }

        EnvironmentInfo.WorkingDirectory.ShouldBe(AbsolutePath.Create(root.Path));
        Environment.CurrentDirectory.ShouldNotBe(root.Path);
        Should.Throw<Exception>(() => EnvironmentInfo.WorkingDirectory = sub / "missing").Message.ShouldContain("missing");
    });

    [Theory]
    [InlineData("a %HOME_OF_M31R% b", "a /m31r b")]
    [InlineData("$HOME_OF_M31R/x ${NUMBERS}", "/m31r/x 1,2")]
    [InlineData("$MISSING ${MISSING} %MISSING% 100% $", "$MISSING ${MISSING} %MISSING% 100% $")]
    [InlineData("[%EMPTY%]", "[]")]
    public void ExpandsTexts(string text, string expected) => Inside(() => EnvironmentInfo.ExpandVariables(text).ShouldBe(expected));

    [Fact]
    public void KnowsTheMachine() => Inside(() =>
    {
        EnvironmentInfo.Framework.Identifier.ShouldBe(".NETCoreApp");
        EnvironmentInfo.SpecialFolder(SpecialFolders.UserProfile).ShouldNotBeNull();
        EnvironmentInfo.IsWsl.ShouldBeFalse();
    });

    private void Inside(Action code)
    {
        using var run = new BuildRun(root.Request<SampleBuild>(TextWriter.Null));
        run.Enter(() =>
        {
            code();
            return 0;
        });
    }

    private sealed class SampleBuild : NukeBuild;
}

public sealed class ArgumentsOfARun
{
    [Fact]
    public void AreFoundByName() => Inside(["Test", "--level", "2", "--numbers", "1+2", "3", "--flag"], () =>
    {
        EnvironmentInfo.GetNamedArgument<int>("level").ShouldBe(2);
        EnvironmentInfo.GetNamedArgument<int?>("missing").ShouldBeNull();
        EnvironmentInfo.GetNamedArgument<int[]>("Numbers", '+').ShouldBe([1, 2, 3]);
        EnvironmentInfo.GetNamedArgument<bool>("flag").ShouldBeTrue();
        (EnvironmentInfo.HasArgument("Level"), EnvironmentInfo.HasArgument("none")).ShouldBe((true, false));
        Should.Throw<Exception>(() => EnvironmentInfo.GetNamedArgument<Guid>("level")).Message.ShouldContain("\"2\" (--level)");
    });

    [Fact]
    public void AreFoundByMember()
    {
        var (level, renamed) = (0, "");
        Inside(["--level", "2"], () =>
        {
            EnvironmentInfo.GetNamedArgument(() => level).ShouldBe(2);
            EnvironmentInfo.GetNamedArgument<string>(() => level).ShouldBe("2");
            EnvironmentInfo.HasArgument(() => renamed).ShouldBeFalse();
        });
    }

    [Fact]
    public void AreFoundByPosition() => Inside(["1", "2", "--level", "3"], () =>
    {
        EnvironmentInfo.GetPositionalArgument<int>(1).ShouldBe(2);
        EnvironmentInfo.GetPositionalArgument<string>(2).ShouldBeNull();
        EnvironmentInfo.GetAllPositionalArguments<int>().ShouldBe([1, 2]);
        EnvironmentInfo.CommandLineArguments.Count.ShouldBe(4);
    });

    [Fact]
    public void MayBeNone() => Inside([], () => EnvironmentInfo.GetAllPositionalArguments<string>().ShouldBeNull());

    private static void Inside(string[] arguments, Action code)
    {
        using var root = new Root();
        using var run = new BuildRun(root.Request<SampleBuild>(TextWriter.Null, arguments));
        run.Enter(() =>
        {
            code();
            return 0;
        });
    }

    private sealed class SampleBuild : NukeBuild;
}
