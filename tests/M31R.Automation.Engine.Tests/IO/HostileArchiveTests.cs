using System.Formats.Tar;
using System.IO.Compression;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.IO;

/// <summary>Archives that somebody else has made.</summary>
public sealed class HostileArchives : IDisposable
{
    private readonly Root root = new();

    private AbsolutePath Here => root.Path;

    private AbsolutePath Target => Here / "target";

    [Theory]
    [InlineData("../evil")]
    [InlineData("a/../../evil")]
    [InlineData("..\\evil")]
    [InlineData("/evil")]
    [InlineData("C:\\evil")]
    [InlineData("a/..")]
    public void DoNotWriteOutsideOfTheDirectory(string name)
    {
        Zip((name, "evil"));
        FailsWith(
            () => (Here / "a.zip").UnZipTo(Target),
            $"\"{Here}/a.zip\" cannot be unpacked: The entry \"{name}\" does not lie in the directory.");
        Tar(new PaxTarEntry(TarEntryType.RegularFile, name));
        FailsWith(() => (Here / "a.tgz").UnTarGZipTo(Target), $"The entry \"{name}\" does not lie in the directory.");
    }

    [Theory]
    [InlineData("l", "..")]
    [InlineData("l", "/etc")]
    [InlineData("a/l", "../../etc")]
    [InlineData("l", "a/../../etc")]
    [InlineData("l", "..\\etc")]
    public void HaveNoLinksThatLeadOut(string name, string leadsTo)
    {
        Tar(new PaxTarEntry(TarEntryType.SymbolicLink, name) { LinkName = leadsTo });
        FailsWith(() => (Here / "a.tgz").UnTarGZipTo(Target), $"The link \"{name}\" leads to \"{leadsTo}\", out of the directory.");
    }

    [Fact]
    public void DoNotLeadOutByOneLinkAfterAnother()
    {
        Tar(
            new PaxTarEntry(TarEntryType.Directory, "p/q/"),
            new PaxTarEntry(TarEntryType.SymbolicLink, "p/q/home") { LinkName = "../.." },
            new PaxTarEntry(TarEntryType.SymbolicLink, "p/q/home/out") { LinkName = "../../.." });
        FailsWith(() => (Here / "a.tgz").UnTarGZipTo(Target), "is a link, and the entry \"p/q/home/out\" would be written through it.");
    }

    [Fact]
    public void DoNotWriteThroughLinksOfTheirOwn()
    {
        Tar(
            new PaxTarEntry(TarEntryType.Directory, "real"),
            new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "real" },
            new PaxTarEntry(TarEntryType.RegularFile, "link/file"));
        Should.Throw<Exception>(() => (Here / "a.tgz").UnTarGZipTo(Target)).Message.ShouldStartWith($"\"{Here}/a.tgz\" cannot be unpacked");
        Target.Exists().ShouldBeFalse();
    }

    [Fact]
    public void DoNotWriteThroughLinksThatWereThere()
    {
        root.Write("kept/file", "kept").Write("target/other", "");
        Directory.CreateSymbolicLink(Target / "link", Here / "kept");
        Zip(("link/file", "evil"));
        FailsWith(
            () => (Here / "a.zip").UnZipTo(Target), $"\"{Target}/link\" is a link, and the entry \"link\" would be written through it.");
        (Here / "kept" / "file").ReadAllText().ShouldBe("kept");
    }

    [Fact]
    public void ReplaceALinkAtTheirPlaceAndNotWhatItLeadsTo()
    {
        root.Write("kept", "kept").Write("target/other", "");
        File.CreateSymbolicLink(Target / "file", Here / "kept");
        Zip(("file", "new"));
        (Here / "a.zip").UnZipTo(Target);
        (Here / "kept").ReadAllText().ShouldBe("kept");
        (Target / "file").ReadAllText().ShouldBe("new");
        (Target / "other").FileExists().ShouldBeTrue();
    }

    [Fact]
    public void DoNotFillTheDisk()
    {
        Zip(("bomb", new string('0', 100_000)));
        FailsWith(
            () => new ArchiveReader(Here / "a.zip", new UnpackLimits(99_999, 10)).UnZip(Target), "It unpacks to more than 99999 bytes.");
        Tar(new PaxTarEntry(TarEntryType.RegularFile, "bomb") { DataStream = new MemoryStream(new byte[100_000]) });
        FailsWith(
            () => new ArchiveReader(Here / "a.tgz", new UnpackLimits(99_999, 10)).UnTarGZip(Target),
            "It unpacks to more than 99999 bytes.");
        Zip(("1", ""), ("2", ""), ("3", ""));
        FailsWith(() => new ArchiveReader(Here / "a.zip", new UnpackLimits(99_999, 2)).UnZip(Target), "It holds more than 2 entries.");
    }

    [Fact]
    public void MakeNoDevices()
    {
        Tar(new PaxTarEntry(TarEntryType.Fifo, "pipe"));
        FailsWith(() => (Here / "a.tgz").UnTarGZipTo(Target), "The entry \"pipe\" is a Fifo, which is not unpacked.");
    }

    [Fact]
    public void AreNotWhatTheirNamesSay()
    {
        root.Write("a.zip", "text").Write("a.tgz", "text");
        Should.Throw<Exception>(() => (Here / "a.zip").UnZipTo(Target)).Message.ShouldStartWith($"\"{Here}/a.zip\" cannot be unpacked: ");
        Should.Throw<Exception>(() => (Here / "a.tgz").UnTarGZipTo(Target))
            .Message.ShouldStartWith($"\"{Here}/a.tgz\" cannot be unpacked: ");
    }

    [Fact]
    public void MayHaveLinksThatStayInside()
    {
        Tar(
            new PaxTarEntry(TarEntryType.SymbolicLink, "bin/tool") { LinkName = "../lib/tool" },
            new PaxTarEntry(TarEntryType.RegularFile, "lib/tool") { DataStream = new MemoryStream("x"u8.ToArray()) },
            new PaxTarEntry(TarEntryType.HardLink, "lib/same") { LinkName = "lib/tool" });
        (Here / "a.tgz").UnTarGZipTo(Target);
        (Here / "a.tgz").UnTarGZipTo(Target);
        ((Target / "bin" / "tool").ReadAllText(), (Target / "lib" / "same").ReadAllText()).ShouldBe(("x", "x"));
        new FileInfo(Target / "bin" / "tool").LinkTarget.ShouldBe("../lib/tool");
    }

    public void Dispose() => root.Dispose();

    private void FailsWith(Action unpack, string message)
    {
        Should.Throw<Exception>(unpack).Message.ShouldEndWith(message);
        (Here / "evil").Exists().ShouldBeFalse();
        Here.GlobFiles("**/{evil,bomb,pipe}").ShouldBeEmpty();
        Here.GlobDirectories("**/*.partial").ShouldBeEmpty();
    }

    private void Zip(params (string Name, string Text)[] entries)
    {
        using var archive = new ZipArchive(File.Create(Here / "a.zip"), ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private void Tar(params TarEntry[] entries)
    {
        using var archive = new TarWriter(new GZipStream(File.Create(Here / "a.tgz"), CompressionLevel.Fastest));
        foreach (var entry in entries)
        {
            archive.WriteEntry(entry);
        }
    }
}
