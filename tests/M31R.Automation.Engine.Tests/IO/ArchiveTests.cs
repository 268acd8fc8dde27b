using System.IO.Compression;
using System.Runtime.Versioning;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.IO;

/// <summary>https://nuke.build/docs/common/compression/</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Archives : IDisposable
{
    private readonly Root root = new();

    private AbsolutePath Here => root.Path;

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    public void GiveBackWhatWentIn(string name)
    {
        Fill();
        (Here / "in").CompressTo(Here / "out" / name);
        (Here / "out" / name).UncompressTo(Here / "back");
        Listing(Here / "back").ShouldBe("a.txt é/long-é.sh");
        (Here / "back" / "é" / "long-é.sh").ReadAllText().ShouldBe("text");
        (Here / "back").GetDirectoryHash().ShouldBe((Here / "in").GetDirectoryHash());
        File.GetUnixFileMode(Here / "back" / "é" / "long-é.sh").HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        File.GetUnixFileMode(Here / "back" / "a.txt").HasFlag(UnixFileMode.UserExecute).ShouldBeFalse();
        Listing(Here / "out").ShouldBe(name);
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar.gz")]
    public void AreTheSameBytesForTheSameFiles(string name)
    {
        Fill();
        (Here / "in").CompressTo(Here / "1" / name);
        (Here / "in").Copy(Here / "copy");
        (Here / "copy").CompressTo(Here / "2" / name);
        (Here / "2" / name).GetFileHash().ShouldBe((Here / "1" / name).GetFileHash());
    }

    [Fact]
    public void HoldWhatTheFilterLetsThrough()
    {
        Fill();
        (Here / "in").ZipTo(Here / "in" / "a.zip", filter: x => !x.HasExtension("sh"), CompressionLevel.SmallestSize, FileMode.CreateNew);
        Names(Here / "in" / "a.zip").ShouldBe(["a.txt"]);
    }

    [Fact]
    public void AreReplacedOnDemandOnly()
    {
        Fill();
        (Here / "in").ZipTo(Here / "a.zip");
        Should.Throw<Exception>(() => (Here / "in").ZipTo(Here / "a.zip")).Message.ShouldBe($"\"{Here}/a.zip\" exists already.");
        (Here / "in").ZipTo(Here / "a.zip", f => f.Name == "a.txt", fileMode: FileMode.Create);
        Names(Here / "a.zip").ShouldBe(["a.txt"]);
        Should.Throw<Exception>(() => (Here / "in").ZipTo(Here / "b.zip", fileMode: FileMode.Append))
            .Message.ShouldContain("FileMode.Append");
    }

    [Fact]
    public void MayBeginWithTheirDirectoryItself()
    {
        Fill();
        using (var tar = System.Diagnostics.Process.Start("tar", ["-czf", Here / "a.tgz", "-C", Here / "in", "."]))
        {
            tar.WaitForExit();
        }

        (Here / "a.tgz").UnTarGZipTo(Here / "back");
        Listing(Here / "back").ShouldBe(Listing(Here / "in"));
    }

    [Fact]
    public void AreMadeOfChosenFiles()
    {
        Fill();
        (Here / "in").TarGZipTo(Here / "a.tgz", [Here / "in" / "a.txt"]);
        (Here / "a.tgz").UnTarGZipTo(Here / "back");
        Listing(Here / "back").ShouldBe("a.txt");
        Should.Throw<Exception>(() => (Here / "in").TarGZipTo(Here / "b.tgz", [Here / "a.tgz"])).Message.ShouldContain("does not lie in");
    }

    [Fact]
    public void KeepNoTimeLaterThanTheSourceDate()
    {
        Fill();
        root.Set("SOURCE_DATE_EPOCH", "1000000000");
        var build = root.Run<ZippingBuild>();
        build.ExitCode.ShouldBe(0, build.Text);
        using var archive = ZipFile.OpenRead(Here / "a.zip");
        archive.Entries.Select(e => e.LastWriteTime.DateTime).Distinct().ShouldBe(
            [new DateTime(2001, 9, 9, 1, 46, 40, DateTimeKind.Unspecified)]);
    }

    [Fact]
    public void StoreTheFileThatALinkLeadsTo()
    {
        Fill();
        File.CreateSymbolicLink(Here / "in" / "link", "a.txt");
        (Here / "in").ZipTo(Here / "a.zip");
        (Here / "a.zip").UnZipTo(Here / "back");
        (Here / "back" / "link").ReadAllText().ShouldBe((Here / "in" / "a.txt").ReadAllText());
    }

    [Fact]
    public void RefuseLinksThatLeadElsewhere()
    {
        Fill();
        root.Write("secret", "");
        Directory.CreateSymbolicLink(Here / "in" / "up", "..");
        Refuses("up");
        File.CreateSymbolicLink(Here / "in" / "link", "up/secret");
        Refuses("link", f => f.Name == "link");
        (Here / "in").ZipTo(Here / "a.zip", f => !FileTree.IsLink(f));

        void Refuses(string link, Func<AbsolutePath, bool>? filter = null) =>
            Should.Throw<Exception>(() => (Here / "in").ZipTo(Here / "a.zip", filter))
                .Message.ShouldStartWith($"The link \"{Here}/in/{link}\" leads to");
    }

    [Fact]
    public void AreToldByTheirNames()
    {
        Fill();
        Should.Throw<ArgumentException>(() => (Here / "in").CompressTo(Here / "a.tar.bz2"))
            .Message.ShouldStartWith("\"a.tar.bz2\" names no known kind");
        Should.Throw<Exception>(() => (Here / "none.zip").UnZipTo(Here / "back")).Message.ShouldBe($"\"{Here}/none.zip\" does not exist.");
        Should.Throw<Exception>(() => (Here / "none").ZipTo(Here / "a.zip"))
            .Message.ShouldBe($"\"{Here}/none\" is no directory that could be compressed.");
    }

    public void Dispose() => root.Dispose();

    private void Fill()
    {
        root.Write("in/a.txt", new string('a', 10_000)).Write("in/é/long-é.sh", "text");
        File.SetUnixFileMode(root["in/é/long-é.sh"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Listing(AbsolutePath directory) =>
        string.Join(' ', directory.GlobFiles("**").Select(f => directory.GetUnixRelativePathTo(f)));

    private static IEnumerable<string> Names(AbsolutePath zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    private sealed class ZippingBuild : Nuke.Common.NukeBuild
    {
        Nuke.Common.Target Default => _ => _.Executes(() => (RootDirectory / "in").ZipTo(RootDirectory / "a.zip"));
    }
}
