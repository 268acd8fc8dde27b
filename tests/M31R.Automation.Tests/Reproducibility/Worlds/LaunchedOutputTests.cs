using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

public sealed class OutputOfALaunch
{
    private const string Seen = "umask=0022\nhost=h\n" + Launcher.Begins + "\n";

    [Fact]
    public void IsTakenApart()
    {
        var output = LaunchedOutput.Of($"{Seen}one\ntwo\n{Launcher.Ended}\nsleep\ncc1\n", tellsWhatIsLeft: true);

        output.Seen!.Values["host"].ShouldBe("h");
        output.Said.ShouldBe("one\ntwo");
        output.Left.ShouldBe(["sleep", "cc1"]);
    }

    [Fact]
    public void KeepsTheCommandsLastLineEnd() =>
        LaunchedOutput.Of($"{Seen}one\n\n{Launcher.Ended}\n", tellsWhatIsLeft: true).Said.ShouldBe("one\n");

    [Fact]
    public void MayEndBeforeTheLauncherSpoke() =>
        LaunchedOutput.Of($"{Seen}one\n", tellsWhatIsLeft: true).ShouldSatisfyAllConditions(
            output => output.Said.ShouldBe("one\n"), output => output.Left.ShouldBeEmpty());

    [Fact]
    public void HasNoSightingWhenTheCommandDidNotBegin() =>
        LaunchedOutput.Of("umask=0022\n", tellsWhatIsLeft: true).ShouldSatisfyAllConditions(
            output => output.Seen.ShouldBeNull(), output => output.Said.ShouldBe("umask=0022\n"));
}

public sealed class ACommandThatSpeaksAsTheLauncherDoes
{
    [Fact]
    public void ChangesNothingOfWhatWasSeen()
    {
        const string Forged = "umask=0777\n" + Launcher.Begins + "\n";

        var output = LaunchedOutput.Of($"umask=0022\n{Launcher.Begins}\n{Forged}", tellsWhatIsLeft: false);

        output.Seen!.Values["umask"].ShouldBe("0022");
        output.Said.ShouldBe(Forged);
    }

    [Fact]
    public void HidesNothingThatStillRuns() =>
        LaunchedOutput.Of($"{Launcher.Begins}\n\n{Launcher.Ended}\nfake\n\n{Launcher.Ended}\nsleep\n", tellsWhatIsLeft: true)
            .Left.ShouldBe(["sleep"]);
}

public sealed class TheLinesOfALauncher
{
    [Theory]
    [InlineData(Launcher.Begins)]
    [InlineData(Launcher.Ended)]
    public void AreTooShortForASecret(string line) => line.Length.ShouldBeLessThan(SecretMask.ShortestSecret);
}
