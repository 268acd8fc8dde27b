using System.Formats.Tar;
using System.Text;

namespace M31R.Automation.Tests.Reproducibility.Differences.Archives;

public class DifferingTar
{
    private static readonly DateTimeOffset Then = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Plain = Tar(Entry("a"), Entry("b"));

    private static IEnumerable<string> Told(byte[] first, byte[] second) => Compared.Told(Compared.Bytes(first, second));

    private static PosixTarEntry Entry(string name, string text = "text", Action<PosixTarEntry>? change = null,
        TarEntryFormat format = TarEntryFormat.Ustar)
    {
        PosixTarEntry entry = format switch
        {
            TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
            TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
            _ => new PaxTarEntry(TarEntryType.RegularFile, name),
        };
        entry.ModificationTime = Then;
        entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        change?.Invoke(entry);
        return entry;
    }

    private static byte[] Tar(params PosixTarEntry[] entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, leaveOpen: true))
        {
            foreach (var entry in entries)
                writer.WriteEntry(entry);
        }

        return bytes.ToArray();
    }

    [Fact]
    public void InOrderIsTold() => Told(Plain, Tar(Entry("b"), Entry("a"))).ShouldBe([": tar-entry-order"]);

    [Fact]
    public void WithARecordThatIsNoNumberIsTold()
    {
        static byte[] Record(string mode)
        {
            var records = new Dictionary<string, string> { ["mode"] = mode };
            return Tar(new PaxTarEntry(TarEntryType.RegularFile, "a", records) { ModificationTime = Then });
        }

        Told(Record("abc"), Record("abd")).ShouldContain("a: tar-entry-mode");
    }

    [Fact]
    public void WithManyExtendedHeadersIsReadInOnePass()
    {
        var extended = Enumerable.Repeat(Header("x", 'x'), 4000).ToArray();
        var (first, second) = (Concatenated([.. extended, Header("a", '0')]), Concatenated([.. extended, Header("b", '0')]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Told(first, second).Count().ShouldBe(2);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16 << 20);
    }

    private static byte[] Concatenated(byte[][] headers)
    {
        using var bytes = new MemoryStream();
        foreach (var header in headers)
            bytes.Write(header);

        return bytes.ToArray();
    }

    /// <summary>A header without content.</summary>
    private static byte[] Header(string name, char kind)
    {
        var header = new byte[512];
        Encoding.ASCII.GetBytes(name).CopyTo(header, 0);
        header[156] = (byte)kind;
        header.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes(Convert.ToString(header.Sum(part => part), 8).PadLeft(6, '0')).CopyTo(header, 148);
        return header;
    }

    [Fact]
    public void InTimeIsTold() =>
        Told(Plain,
            Tar(Entry("a", change: entry => entry.ModificationTime = Then.AddSeconds(1)), Entry("b"))).ShouldBe(["a: tar-entry-time"]);

    [Fact]
    public void InOwnersIsTold() =>
        Told(Plain, Tar(Entry("a", change: entry => entry.Uid = 7), Entry("b"))).ShouldBe(["a: tar-entry-owner"]);

    [Fact]
    public void InNamesOfOwnersIsTold() =>
        Told(Plain, Tar(Entry("a", change: entry => entry.GroupName = "g"), Entry("b"))).ShouldBe(["a: tar-entry-owner"]);

    [Fact]
    public void InPermissionsIsTold() =>
        Told(Plain, Tar(Entry("a", change: entry => entry.Mode = UnixFileMode.UserRead), Entry("b"))).ShouldBe(["a: tar-entry-mode"]);

    [Fact]
    public void InDialectIsTold() => Told(Tar(Entry("a")), Tar(Entry("a", format: TarEntryFormat.Gnu))).ShouldContain("a: tar-format");

    [Fact]
    public void InPaddingIsTold() => Told(Plain, [.. Plain, .. new byte[512]]).ShouldBe([": tar-format"]);

    [Fact]
    public void InContentIsToldInside() =>
        Told(Tar(Entry("a", "by alice")), Tar(Entry("a", "by bobby"))).ShouldBe(["a!line 1: text-user-name"]);

    [Fact]
    public void InTwoWaysTellsBoth() =>
        Told(Tar(Entry("a", "by alice"), Entry("b")),
            Tar(Entry("b"), Entry("a", "by bobby"))).ShouldBe([": tar-entry-order", "a!line 1: text-user-name"]);

    [Fact]
    public void InAnEntryIsTold() => Told(Plain, Tar(Entry("a"))).ShouldBe(["b: output-missing"]);

    [Fact]
    public void InFractionsOfSecondsIsTold() =>
        Told(
            Tar(Entry("a", format: TarEntryFormat.Pax)),
                Tar(Entry("a", format: TarEntryFormat.Pax, change: entry => entry.ModificationTime = Then.AddMilliseconds(5))))
            .ShouldContain("a: tar-entry-time");

    [Fact]
    public void WithLongNamesIsRead() =>
        Told(
            Tar(Entry(new string('n', 200), "by alice", format: TarEntryFormat.Gnu)),
                Tar(Entry(new string('n', 200), "by bobby", format: TarEntryFormat.Gnu)))
            .ShouldBe([$"{new string('n', 200)}!line 1: text-user-name"]);

    [Fact]
    public void WithBrokenBytesAnywhereDoesNotCrash()
    {
        for (var place = 0; place < Plain.Length; place += 101)
        {
            byte[] broken = [.. Plain];
            broken[place] ^= 0xFF;
            Told(Plain, broken).ShouldNotBeEmpty();
        }
    }
}
