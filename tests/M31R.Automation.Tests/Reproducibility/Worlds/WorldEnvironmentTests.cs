using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

public sealed class TheEnvironmentOfABuild
{
    private static readonly Means Means = MeansReader.Read(Probes.All);

    private readonly Dictionary<string, string> inherited = new(StringComparer.Ordinal) { ["PATH"] = "/bin" };

    private Dictionary<string, string?> Of(params string[] ids)
    {
        var world = new World { Name = "second", Variations = [.. Variation.All.Where(variation => ids.Contains(variation.Id))] };
        var shared = new Dictionary<string, string>(StringComparer.Ordinal) { ["CARGO_HOME"] = "/home/me/.cargo" };
        var layout = PlaceLayout.Second("/o", "shop", world, Means);
        return new(WorldEnvironment.Of(inherited, shared, new Side(layout, world, Means), epoch: 17), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("NUGET_API_KEY")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("SSH_AUTH_SOCK")]
    [InlineData("XDG_CACHE_HOME")]
    [InlineData("LC_TIME")]
    [InlineData("LD_PRELOAD")]
    public void HasNoSecretAndNoSession(string name)
    {
        inherited[name] = "value";

        Of().ShouldContainKeyAndValue(name, null);
    }

    [Theory]
    [InlineData("PIP_CACHE_DIR")]
    [InlineData("UV_CACHE_DIR")]
    [InlineData("CCACHE_DIR")]
    [InlineData("CARGO_TARGET_DIR")]
    public void LeadsToNothingThatWasBuiltEarlier(string name)
    {
        inherited[name] = "/cache";

        Of().ShouldContainKeyAndValue(name, null);
    }

    [Theory]
    [InlineData("PATH")]
    [InlineData("JAVA_HOME")]
    [InlineData("PYENV_ROOT")]
    [InlineData("NODE_EXTRA_CA_CERTS")]
    public void KeepsWhatToolsNeed(string name)
    {
        inherited[name] = "value";

        Of().ShouldNotContainKey(name);
    }

    [Fact]
    public void IsDefinedWithoutVariations()
    {
        var variables = Of();

        (variables["USER"], variables["TZ"], variables["LC_ALL"], variables["SOURCE_DATE_EPOCH"], variables["CARGO_HOME"]).ShouldBe(
            ("builder", "UTC", "C.UTF-8", "17", "/home/me/.cargo"));
        (variables["HOME"], variables["UseSharedCompilation"]).ShouldBe(("/o/first/home", "false"));
    }

    [Fact]
    public void DiffersWithThem()
    {
        var variables = Of("user", "time-zone", "locale", "home");

        (variables["USER"], variables["TZ"], variables["LC_ALL"], variables["LANGUAGE"], variables["HOME"]).ShouldBe(
            ("stranger", "Pacific/Kiritimati", "de_DE.utf8", "de_DE", "/o/second/home"));
    }

    [Fact]
    public void MayHaveNoiseAndAnotherNumberOfTheRun()
    {
        inherited["GITHUB_RUN_NUMBER"] = "12";

        Of().ShouldNotContainKey("GITHUB_RUN_NUMBER");
        Of("environment").ShouldContainKeyAndValue("GITHUB_RUN_NUMBER", "121");
        Of("environment").ShouldContainKey("NOISE");
    }

    [Fact]
    public void LeadsToCachesThatAreThere()
    {
        using var scratch = new Scratch();
        scratch.Write(".npm/x");
        scratch.Write(".cache/pip/wheels/x");
        scratch.Write(".cache/uv/x");
        scratch.Write(".pyenv/x");
        var doors = new Doors(new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System)
        {
            PackageFolder = scratch["packages"],
            Variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["HOME"] = scratch.Root, ["PYENV_ROOT"] = "/elsewhere" },
        };

        SharedFolders.Of(doors).ShouldBe([KeyValuePair.Create("npm_config_cache", scratch[".npm"])]);
    }
}
