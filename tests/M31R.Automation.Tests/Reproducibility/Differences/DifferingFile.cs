using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Differences;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility.Differences;

public class DifferingFile
{
    private static IEnumerable<string> Told(Scratch scratch) =>
        Compared.Told(new OutputComparison(new FileDoor(), Compared.First, Compared.Second).Explain(scratch["a"], scratch["b"]));

    [Fact]
    public void IsRead()
    {
        using var scratch = new Scratch();
        scratch.Write("a", "by alice");
        scratch.Write("b", "by bobby");
        Told(scratch).ShouldBe(["line 1: text-user-name"]);
    }

    [Fact]
    public void ThatOnlyOneMayRunIsTold()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var scratch = new Scratch();
        scratch.Write("a", "x");
        File.SetUnixFileMode(scratch.Write("b", "x"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Told(scratch).ShouldBe([": output-mode"]);
    }

    [Theory]
    [InlineData(64L << 20, "text", true)]
    [InlineData((64L << 20) + 1, "text", false)]
    [InlineData(256L << 20, "PK\u0003\u0004", true)]
    [InlineData((256L << 20) + 1, "PK\u0003\u0004", false)]
    public void IsTakenApartUpToALengthThatItsFormBears(long length, string head, bool isTakenApart) =>
        PartComparison.IsTakenApart(length, System.Text.Encoding.ASCII.GetBytes(head)).ShouldBe(isTakenApart);

    [Fact]
    public void OfMillionsOfLinesIsComparedAsBytes()
    {
        var first = new byte[2_000_001];
        first.AsSpan().Fill((byte)'\n');
        byte[] second = [.. first, (byte)'x'];

        Compared.Told(Compared.Bytes(first, second)).ShouldBe(["offset 0x1e8481: binary-content"]);
    }

    [Fact]
    public void ThatOnlyTheUmaskTellsApartIsNot()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var scratch = new Scratch();
        foreach (var (name, others) in new[] { ("a", UnixFileMode.GroupRead | UnixFileMode.OtherRead), ("b", UnixFileMode.GroupRead) })
            File.SetUnixFileMode(scratch.Write(name, "x"), UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        Told(scratch).ShouldBeEmpty();
    }

    [Fact]
    public void OfAHugeLengthIsComparedAsBytes()
    {
        using var scratch = new Scratch();
        foreach (var (name, last) in new[] { ("a", (byte)1), ("b", (byte)2) })
        {
            using var stream = File.Create(scratch[name]);
            stream.Position = 70L << 20;
            stream.WriteByte(last);
        }

        Told(scratch).ShouldBe(["offset 0x4600000: binary-content"]);
    }
}
