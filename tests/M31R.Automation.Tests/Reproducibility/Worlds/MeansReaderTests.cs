using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

public sealed class AProbeThatFoundAll
{
    private readonly Means means = MeansReader.Read(Probes.All);

    [Fact]
    public void LacksNothing() => means.Lacks.ShouldBeEmpty();

    [Fact]
    public void TellsWhatIsThere() => (means.IsRoot, means.Mounts, means.Processes, means.UserId, means.FakeTime, means.Zone)
        .ShouldBe((true, true, true, "0", "/lib/faketime.so", "Pacific/Kiritimati"));

    [Fact]
    public void IsTakenBackWhenItDoesNotWorkTogether()
    {
        var without = means.WithoutNamespaces("unshare: unshare failed: Operation not permitted");

        without.Lacks.Keys.ShouldBe(MeansReader.OfNamespaces, ignoreOrder: true);
        without.Lacks["host"].Reason.ShouldBe("Namespaces cannot be made here: unshare: unshare failed: Operation not permitted.");
        (without.Mounts, without.Processes, without.Can("clock")).ShouldBe((false, false, true));
    }
}

public sealed class AProbeThatFoundLittle
{
    [Fact]
    public void NamesTheProgramToInstall()
    {
        var means = MeansReader.Read("clock=no: faketime is not installed\nhost=no: unshare is not installed\n");

        means.Lacks["clock"].ShouldBe(new Lack("faketime is not installed.", "Install faketime."));
        means.Lacks["host"].ShouldBe(new Lack("unshare is not installed.", "Install util-linux."));
    }

    [Fact]
    public void TellsThatThereIsNoOtherLanguage() =>
        MeansReader.Read("locale=\n").Lacks["locale"].Remedy.ShouldBe("Install a locale: locale-gen tr_TR.UTF-8.");

    [Fact]
    public void MayHaveSaidNothing() => MeansReader.Read("").Lacks.Keys.ShouldBe(
        ["host", "network", "user-id", "file-order", "clock", "processors", "locale"], ignoreOrder: true);
}

internal static class Probes
{
    public const string All = """
        uid=0
        gid=0
        root=yes
        mount=yes
        process=yes
        host=yes
        network=yes
        user-id=yes
        file-order=yes
        clock=yes
        faketime=/lib/faketime.so
        processors=yes
        processor=3
        locale=de_DE.utf8
        zone=Pacific/Kiritimati
        """;
}
