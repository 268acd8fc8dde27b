using System.Globalization;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

/// <summary>How a command is put into a world; what it then sees is tested with real ones.</summary>
public abstract class ALaunch
{
    private protected Means Means { get; set; } = MeansReader.Read(Probes.All);

    private protected string World { get; set; } = "second";

    private protected Dictionary<string, string?> Own { get; } = new(StringComparer.Ordinal);

    private protected IReadOnlyList<string> Launch(bool needsNetwork = false, params string[] ids)
    {
        var world = new World { Name = World, Variations = [.. Variation.All.Where(variation => ids.Contains(variation.Id))] };
        var layout = PlaceLayout.Second("/o", "shop", world, Means);
        var launcher = new Launcher(
            new Side(layout, world, Means),
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["HOME"] = "/o/home" });
        var command = new Command("/bin/make", layout.Root + "/x")
        {
            WorkingDirectory = layout.Root,
            Environment = new Dictionary<string, string?>(Own, StringComparer.Ordinal) { ["OUT"] = layout.Root + "/out" },
        };
        Wrapped = launcher.Wrap(command, needsNetwork, number: 1, []);
        return [Wrapped.Tool, .. Wrapped.Arguments.Where(word => !word.Contains('\n', StringComparison.Ordinal))];
    }

    private protected Command Wrapped { get; private set; } = new("") { WorkingDirectory = "/" };
}

public sealed class ALaunchWithoutNamespaces : ALaunch
{
    [Fact]
    public void IsAShellThatBecomesTheCommand()
    {
        Means = Means.WithoutNamespaces("no");

        Launch(ids: ["umask", "host", "network", "directory"]).ShouldBe(
            ["sh", "-c", "inside", Launcher.Begins, "/o/second/at/another/place/shop-again", "/o/second/at/another/place/shop-again",
            "umask", "027", "--", "/bin/make", "/o/second/at/another/place/shop-again/x"]);
    }
}

public sealed class ALaunchWithNamespaces : ALaunch
{
    [Fact]
    public void HasNoneThatNothingAsksFor() => Launch().TakeWhile(word => word != "--").ShouldBe(
        ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]);

    [Fact]
    public void IsCutOffFromTheNetwork() => Launch(ids: "network").ShouldContain("loopback");

    [Fact]
    public void KeepsNetworkAndDateWhereTheNetworkIsNeeded()
    {
        var words = Launch(needsNetwork: true, "network", "clock", "host");

        words.ShouldNotContain("--net");
        words.ShouldNotContain("FAKETIME=+398d");
        words.ShouldContain("elsewhere");
    }

    [Fact]
    public void GivesAUserItsOwnIdBack()
    {
        Means = Means with { IsRoot = false, UserId = "1000", GroupId = "100" };

        var words = Launch();

        words.Take(3).ShouldBe(["unshare", "--user", "--map-root-user"]);
        words.ShouldContain("--map-user=1000");
        words.ShouldContain("--map-group=100");
    }

    [Fact]
    public void ShowsTheCloneAtThePathOfTheFirst()
    {
        var words = Launch(ids: "home");

        string.Join(' ', words).ShouldContain("bind /o/second/at/shop /o/first/at/shop ");
        words[^1].ShouldBe("/o/first/at/shop/x");
        Wrapped.Environment["OUT"].ShouldBe("/o/first/at/shop/out");
        Wrapped.Environment["HOME"].ShouldBe("/o/home");
    }

    [Fact]
    public void PrefersWhatTheCommandItselfSets()
    {
        Launch(ids: "directory");

        Wrapped.Environment["OUT"].ShouldBe("/o/second/at/another/place/shop-again/out");
    }

    [Fact]
    public void FindsItsOwnToolsWhereverTheCommandFindsIts()
    {
        Own["PATH"] = "/o/second/at/shop/bin";

        var words = Launch(ids: "home");

        Wrapped.Environment.Keys.ShouldNotContain("PATH");
        string.Join(' ', words).ShouldContain(" path /o/first/at/shop/bin ");
    }

    [Fact]
    public void NumbersProcessesFarFromThoseOfTheOtherSide()
    {
        int First() => int.Parse(Launch().SkipWhile(word => word != "processes").ElementAt(1), CultureInfo.InvariantCulture);

        var second = First();
        World = "first";

        Math.Abs(First() - second).ShouldBe(0x2000);
    }
}
