using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

/// <summary>Both places under all variations, made once for all tests of them.</summary>
public sealed class PlacesUnderAllVariations : APairOfPlaces
{
    public PlacesUnderAllVariations()
    {
        foreach (var name in (string[])["a", "b", "c", "d/e"])
            Scratch.Write("subject/" + name);

        Variables["GITHUB_RUN_ID"] = "1";
        Pair = Make(Commit(), [.. Variation.All.Select(variation => variation.Id)]);
        foreach (var place in (BuildPlace[])[Pair.First, Pair.Second])
        {
            Told.Add(Shell(place, Script));
            Online.Add(Shell(place, "grep -cv Iface /proc/net/route; date +%Y", needsNetwork: true));
        }
    }

    internal BuildPlaces Pair { get; }

    /// <summary>What each told, by other means than those of the launcher.</summary>
    public List<string> Told { get; } = [];

    public List<string> Online { get; } = [];

    private const string Script = """
        echo "directory: $(dirname "$PWD" | tr -dc / | wc -c) $(basename "$PWD")"
        echo "home: $(cd; pwd)"
        echo "user: $LOGNAME"
        echo "user-id: $(stat -c %u .)"
        echo "host: $(cat /proc/sys/kernel/hostname)"
        echo "time-zone: $(date +%Z)"
        echo "locale: $(printf '%.1f' 1 2>&1 | tr -d '\n'; locale mon)"
        : > ../new; echo "umask: $(stat -c %a ../new)"; rm ../new
        echo "environment: $(env | grep -e ^NOISE= -e ^GITHUB_RUN_ID=11)"
        echo "file-order: $(ls -U | tr '\n' ' ')"
        echo "clock: $(date +%Y)"
        echo "network: $(grep -cv Iface /proc/net/route)"
        echo "processors: $(grep Cpus_allowed_list /proc/self/status)"
        """;
}

[Trait("Speed", "Slow")]
public sealed class TwoPlaces(PlacesUnderAllVariations all) : IClassFixture<PlacesUnderAllVariations>
{
    public static TheoryData<string> Ids => [.. Variation.All.Select(variation => variation.Id).Except(["build-order", "incremental"])];

    [Theory]
    [MemberData(nameof(Ids))]
    public void SeeOtherThingsOrSayWhyNot(string id)
    {
        var (first, second) = (Line(all.Told[0], id), Line(all.Told[1], id));
        var end = all.Pair.Ends.Single(end => end.Variation.Id == id);

        (first != second).ShouldBe(end.TookEffect, $"{first} {second} {end}");
        if (!end.TookEffect)
            end.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("directory")]
    [InlineData("home")]
    [InlineData("user")]
    [InlineData("time-zone")]
    [InlineData("umask")]
    [InlineData("environment")]
    public void DifferEverywhereInWhatNeedsNoTool(string id) =>
        all.Pair.Ends.Single(end => end.Variation.Id == id).TookEffect.ShouldBeTrue();

    [Fact]
    public void KeepNetworkAndDateWhereTheNetworkIsNeeded() => all.Online[1].ShouldBe(all.Online[0]);

    [Fact]
    public void LeaveNothingRunningAndNothingAstray()
    {
        all.Pair.First.LeftRunning.ShouldBeEmpty();
        all.Pair.Second.LeftRunning.ShouldBeEmpty();
        all.Pair.Second.Strays.ShouldBeEmpty();
    }

    [Fact]
    public void AreTracedByWhatWasSeen()
    {
        var (first, second) = (all.Pair.First.Trace, all.Pair.Second.Trace);

        (first.User, second.User).ShouldBe(("builder", "stranger"));
        (first.Umask, second.Umask).ShouldBe(("0022", "0027"));
        first.UserId.ShouldNotBeNullOrEmpty();
        first.Processors.ShouldNotBeNullOrEmpty();
        first.Host.ShouldNotBeNullOrEmpty();
        first.Ended!.Value.ShouldBeGreaterThan(first.Began!.Value);
        (second.Environment.Keys, first.Environment.Count).ShouldSatisfyAllConditions(
            () => second.Environment.Keys.ShouldContain("NOISE_PATH"), () => first.Environment.ShouldBeEmpty());
        if (all.Pair.Ends.Single(end => end.Variation.Id == "clock").TookEffect)
            second.Began!.Value.Year.ShouldBeGreaterThan(first.Began.Value.Year);
    }

    private static string Line(string told, string id) =>
        told.Split('\n').SkipWhile(line => !line.StartsWith(id + ": ", StringComparison.Ordinal)).First();
}

[Trait("Speed", "Slow")]
public sealed class AMachineWithLittle : APairOfPlaces
{
    [Fact]
    public void VariesWhatItCanAndSaysWhatItLacks()
    {
        foreach (var tool in "sh git id uname date env grep head sed cut find cksum cat sleep".Split(' '))
            LinkTool(tool);

        Tools = Scratch["tools"];
        var places = Make(CommitOf("a"), [.. Variation.All.Select(variation => variation.Id)]);

        Shell(places.First, "sleep 64 >/dev/null 2>&1 & echo");
        Shell(places.Second, "true");

        var lacking = places.Ends.Where(end => !end.TookEffect).ToDictionary(end => end.Variation.Id, end => end.Reason);
        lacking["host"].ShouldBe("unshare is not installed.");
        lacking["clock"].ShouldBe("faketime is not installed.");
        lacking["file-order"].ShouldBe("disorderfs is not installed.");
        lacking["locale"].ShouldStartWith("No language but that of C");
        places.Ends.Where(end => end.TookEffect).Select(end => end.Variation.Id).ShouldBe(
            ["directory", "home", "user", "time-zone", "umask", "environment"]);
        places.First.LeftRunning.ShouldBe(["sleep"]);
    }

    [Fact]
    public void SaysThatThePathDiffersToo()
    {
        LinkTool("sh");
        LinkTool("git");
        Tools = Scratch["tools"];

        Make(CommitOf("a"), "umask").Notes.ShouldContain(note => note.Contains("cannot be shown at one path", StringComparison.Ordinal));
    }

    [Fact]
    public void SaysThatTemporaryFilesAreShared()
    {
        LinkTool("sh");
        LinkTool("git");
        Tools = Scratch["tools"];

        Make(CommitOf("a"), "directory").Notes.ShouldHaveSingleItem().ShouldStartWith("What recipes leave in /tmp is not seen here");
    }

    private void LinkTool(string tool)
    {
        Directory.CreateDirectory(Scratch["tools"]);
        var found = Variables["PATH"].Split(':').Select(directory => Path.Combine(directory, tool)).First(File.Exists);
        File.CreateSymbolicLink(Scratch["tools/" + tool], found);
    }
}
