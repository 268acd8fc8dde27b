using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

/// <summary>A side's own directory of temporary files, beside what it stands for.</summary>
public sealed class AnOwnTemporary : IDisposable
{
    private readonly Scratch scratch = new("temporary");
    private readonly FileDoor files = new();

    [Fact]
    public void ShowsWhatIsNeededAndNothingBelowItTwice()
    {
        scratch.Write("machine/tools/bin/run");

        var own = Made(scratch["machine/tools"], scratch["machine/tools/bin"], scratch["machine/gone"], "/usr/bin", "relative");

        own.Needed.ShouldBe([scratch["machine/tools"]]);
        Directory.Exists(own.PlaceOf(scratch["machine/tools"])).ShouldBeTrue();
    }

    [Fact]
    public void ExpectsWhatLeadsToItAndWhatRuntimesLeave()
    {
        scratch.Write("machine/settings");

        var own = Made(scratch["machine/settings"]);

        File.Exists(own.PlaceOf(scratch["machine/settings"])).ShouldBeTrue();
        own.IsExpected(own.Seen + "/.dotnet").ShouldBeTrue();
        own.IsExpected(own.Seen + "/hsperfdata_builder").ShouldBeTrue();
        own.IsExpected(own.Seen + "/cache").ShouldBeFalse();
        own.IsExpected(own.Seen + "/cache/.dotnet").ShouldBeFalse();
    }

    [Fact]
    public void IsLookedInWherePathsLeadThrough()
    {
        scratch.Write("machine/a/b/c");

        var own = Made(scratch["machine/a/b/c"]);

        own.Watched.ShouldContain(own.Place);
        own.Watched.ShouldContain(own.PlaceOf(scratch["machine/a/b"]));
        own.IsExpected(scratch["machine/a"]).ShouldBeTrue();
    }

    private OwnTemporary Made(params string[] needed) =>
        OwnTemporary.Make(files, scratch["machine"], scratch["side"], needed);

    public void Dispose() => scratch.Dispose();
}
