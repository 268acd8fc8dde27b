namespace M31R.Automation.Tests.Reproducibility.Differences.Bytes;

/// <summary>Numbers that are drawn anew by each build; some of their bytes happen to be letters.</summary>
public sealed class RandomWeights
{
    private readonly Random dice = new(5);

    [Fact]
    public void AreNeverTakenForText() => Enumerable.Range(0, 300)
        .Select(file => 1 + (file * 7 % 200))
        .Select(count => Compared.Causes(Compared.Bytes(Weights(count), Weights(count))))
        .Distinct(StringComparer.Ordinal)
        .ShouldBe(["binary-content"]);

    [Fact]
    public void AreToldToDifferEverywhere() =>
        Compared.Told(Compared.Bytes(Weights(1000), Weights(1000))).Single().ShouldEndWith(" and nearly all after it: binary-content");

    [Fact]
    public void ThatDifferInOneAreToldAtItAlone()
    {
        var (first, second) = (new byte[200], new byte[200]);
        second[16] = 1;

        Compared.Told(Compared.Bytes(first, second)).ShouldBe(["offset 0x10: binary-content"]);
    }

    private byte[] Weights(int count)
    {
        var numbers = Enumerable.Range(0, count).Select(_ => (float)Gauss()).SelectMany(BitConverter.GetBytes);
        return [.. "HDR\0HDR\0HDR\0HDR\0"u8, .. numbers];
    }

    private double Gauss() => Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(2 * Math.PI * dice.NextDouble());
}
