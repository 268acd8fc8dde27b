using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution.Records;

/// <summary>"Continuing Builds" of the page "Build Execution" of NUKE's documentation.</summary>
public sealed class ContinuingAnAttempt
{
    [Fact]
    public void SkipsWhatSucceeded()
    {
        using var root = new Root();
        root.Run<Build>("Pack").States.ShouldBe("Restore Succeeded, Compile Failed, Pack NotRun");

        root.Write("fixed", "");
        var run = root.Run<Build>("Pack", "--continue");
        (run.ExitCode, run.States).ShouldBe((0, "Restore Skipped, Compile Succeeded, Pack Succeeded"));
        run.Text.ShouldMatch("^Continues the attempt of .*Z, which ended with exit code 255\\.\n");
        run.Text.ShouldMatch("Restore +Skipped +// succeeded in the earlier attempt\n");
    }

    [Fact]
    public void GoesOnOverSeveralAttempts()
    {
        using var root = new Root();
        root.Run<Build>("Pack");
        root.Run<Build>("Pack", "--continue").States.ShouldBe("Restore Skipped, Compile Failed, Pack NotRun");
        root.Write("fixed", "");
        root.Run<Build>("Pack", "--continue").States.ShouldBe("Restore Skipped, Compile Succeeded, Pack Succeeded");
    }

    [Fact]
    public void TakesTheExitCodesOfSkippedTargets()
    {
        using var root = new Root();
        root.Run<Build>("Compile", "Finds").States.ShouldBe("Finds Succeeded, Restore Succeeded, Compile Failed");
        root.Write("fixed", "");
        var run = root.Run<Build>("Compile", "Finds", "--continue");
        (run.ExitCode, run.States).ShouldBe((4, "Finds Skipped, Restore Skipped, Compile Succeeded"));
    }

    [Fact]
    public void RunsAgainWhatComesAfterTheFailure()
    {
        using var root = new Root();
        root.Run<Build>("Tolerant").States.ShouldBe("Flaky Failed, Tolerant Succeeded");
        root.Write("fixed", "");
        root.Run<Build>("Tolerant", "--continue").States.ShouldBe("Flaky Succeeded, Tolerant Succeeded");
    }

    [Fact]
    public void DoesNotRunAgainWhatComesAfterASkippedTarget()
    {
        using var root = new Root();
        root.Run<Build>("AfterLeft").States.ShouldBe("Left Skipped, BehindLeft Succeeded, AfterLeft Failed");
        root.Run<Build>("AfterLeft", "--continue").States.ShouldBe("Left Skipped, BehindLeft Skipped, AfterLeft Failed");
    }

    [Fact]
    public void TriggersWhatASkippedTargetTriggers()
    {
        using var root = new Root();
        root.Run<Build>("Triggering").States.ShouldBe("Triggering Succeeded, Triggered Failed");
        root.Write("fixed", "");
        root.Run<Build>("Triggering", "--continue").States.ShouldBe("Triggering Skipped, Triggered Succeeded");
    }

    [Fact]
    public void IsShownByThePlan()
    {
        using var root = new Root();
        root.Run<Build>("Pack");
        root.Run<Build>("Pack", "--continue", "--plan").Text.ShouldContain("skipped: succeeded in the earlier attempt\n");
    }

    [Fact]
    public void BelievesARecordOfAKilledRunUpToTheTargetThatRan()
    {
        using var root = new Root();
        root.Run<Build>("Pack");
        Change(root, ("\"Failed\"", "\"Running\""), ("\"exitCode\": -1", "\"exitCode\": null"));
        var text = File.ReadAllText(root[Record]);
        var ended = text.IndexOf("\"ended\": \"", StringComparison.Ordinal);
        File.WriteAllText(root[Record], text[..ended] + "\"ended\": null" + text[text.IndexOf(",\n", ended, StringComparison.Ordinal)..]);

        root.Write("fixed", "");
        var run = root.Run<Build>("Pack", "--continue");
        run.States.ShouldBe("Restore Skipped, Compile Succeeded, Pack Succeeded");
        run.Text.ShouldContain("Z, which was killed.\n");
    }

    [Fact]
    public void StartsOverWithoutAnAttempt() => Refusal(_ => { }).ShouldStartWith("there is no record of an earlier attempt (\"");

    [Fact]
    public void StartsOverAfterSuccess() => Refusal(root => root.Write("fixed", "").Run<Build>("Pack"))
        .ShouldBe("no target of the earlier attempt failed (it ended with exit code 0)");

    [Fact]
    public void StartsOverWithOtherArguments() => Refusal(root => root.Run<Build>("Pack", "--note", "x"))
        .ShouldBe("the earlier attempt was started in another way: \"Pack --note x\"");

    [Fact]
    public void StartsOverWithAnotherParametersFile() => Refusal(root =>
    {
        root.Write(".nuke/parameters.json", """{ "Note": "one" }""").Run<Build>("Pack");
        root.Write(".nuke/parameters.json", """{ "Note": "two" }""");
    }).ShouldBe("parameter \"--note\" was \"one\" then and is \"two\" now");

    [Fact]
    public void StartsOverWithAnotherEnvironment() => Refusal(root =>
    {
        root.Run<Build>("Pack");
        root.Set("NUKE_NOTE", "two");
    }).ShouldBe("parameter \"--note\" was not given then and is \"two\" now");

    [Fact]
    public void StartsOverWhenTheBuildHasChanged() =>
        Refusal(ChangeTheBuild).ShouldBe("the build itself has changed since the earlier attempt");

    [Fact]
    public void GoesOnWithAChangedBuildUnderDotNetWatch()
    {
        using var root = new Root();
        ChangeTheBuild(root);
        root.Set("DOTNET_WATCH", "1").Run<Build>("Pack", "--continue").States.ShouldStartWith("Restore Skipped, ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"schemaVersion\": 1}")]
    public void StartsOverWithABrokenRecord(string text) =>
        Refusal(root => root.Write(Record, text)).ShouldContain("run.json\", cannot be read: ");

    [Fact]
    public void StartsOverWithHalfARecord() => Refusal(root =>
    {
        root.Run<Build>("Pack");
        root.Write(Record, File.ReadAllText(root[Record])[..^40]);
    }).ShouldContain("run.json\", cannot be read: ");

    [Fact]
    public void StartsOverWithTheRecordOfAnotherEngine() => Refusal(root =>
    {
        root.Run<Build>("Pack");
        Change(root, ("\"schemaVersion\": 1", "\"schemaVersion\": 2"));
    }).ShouldEndWith("cannot be read: it was written by another version of the engine");

    [Fact]
    public void IsNotMisledByWhatAKilledRunHasHalfWritten()
    {
        using var root = new Root();
        root.Run<Build>("Pack");
        root.Write($"{Record}.new", "{ \"half\": ").Run<Build>("Pack", "--continue").States.ShouldStartWith("Restore Skipped, ");
    }

    private const string Record = "artifacts/run.json";

    /// <summary>Why the second attempt starts from the beginning.</summary>
    private static string Refusal(Action<Root> before)
    {
        using var root = new Root();
        before(root);
        var run = root.Run<Build>("Pack", "--continue");
        run.States.ShouldStartWith("Restore Succeeded, ");
        var line = run.Text.Split('\n').Single(l => l.StartsWith("Starts from the beginning, since ", StringComparison.Ordinal));
        return line["Starts from the beginning, since ".Length..^1];
    }

    private static void ChangeTheBuild(Root root)
    {
        root.Run<Build>("Pack");
        var text = File.ReadAllText(root[Record]);
        var start = text.IndexOf("\"buildFingerprint\": \"", StringComparison.Ordinal) + "\"buildFingerprint\": \"".Length;
        root.Write(Record, $"{text[..start]}0123{text[(start + 4)..]}");
    }

    private static void Change(Root root, params (string Old, string New)[] changes) =>
        File.WriteAllText(
            root[Record],
            changes.Aggregate(File.ReadAllText(root[Record]), (text, c) => text.Replace(c.Old, c.New, StringComparison.Ordinal)));

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly string? Note = null;

        static bool IsFixed => File.Exists(RootDirectory / "fixed");

        Target Finds => _ => _.Executes(() => { ExitCode = 4; });

        Target Restore => _ => _.Executes(() => Note);

        Target Compile => _ => _.DependsOn(Restore).After(Finds).Executes(FailUntilFixed);

        Target Pack => _ => _.DependsOn(Compile).Executes(() => { });

        Target Flaky => _ => _.ProceedAfterFailure().Executes(FailUntilFixed);

        Target Tolerant => _ => _.DependsOn(Flaky).Executes(() => { });

        Target Left => _ => _.OnlyWhenDynamic(() => IsFixed).Executes(() => { });

        Target BehindLeft => _ => _.DependsOn(Left).Executes(() => { });

        Target AfterLeft => _ => _.DependsOn(BehindLeft).Executes(FailUntilFixed);

        Target Triggering => _ => _.Triggers(Triggered).Executes(() => { });

        Target Triggered => _ => _.Executes(FailUntilFixed);

        private static void FailUntilFixed() => Nuke.Common.Assert.True(IsFixed, "not fixed yet");
    }
}
