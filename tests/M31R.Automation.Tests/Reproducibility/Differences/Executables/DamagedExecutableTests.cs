using System.Reflection.Emit;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>Executables and symbols that were cut or changed by hand.</summary>
public sealed class DamagedExecutable
{
    private static readonly byte[] Whole = new BuiltAssembly
    {
        Code = BuiltAssembly.Method("Run", code => code.Emit(OpCodes.Nop)),
        Metadata = [("One", "1")],
        Resources = [("x", [1, 2, 3])],
        NativeResources = VersionTree.Version("FileVersion", "1.0.0.1"),
        Symbols = new BuiltSymbols().Blob(),
    }.Bytes();

    private static readonly byte[] Symbols = new BuiltSymbols { HasSources = true, Constant = "c" }.Bytes();

    [Fact]
    public void ThatIsCutIsReportedAsDamaged() => Should.Throw<InvalidDataException>(() => Pair.Causes(Whole, Whole[..700]));

    [Fact]
    public void WithAnyByteChangedDoesNotFailOtherwise() => ChangeBytes(Whole, 67);

    [Fact]
    public void SymbolsWithAnyByteChangedDoNotFailOtherwise() => ChangeBytes(Symbols, 13);

    private static void ChangeBytes(byte[] whole, int step)
    {
        for (var place = 0; place < whole.Length; place += step)
        {
            byte[] changed = [.. whole];
            changed[place] ^= 0xFF;
            Compare(whole, changed);
        }
    }

    private static void Compare(byte[] whole, byte[] changed)
    {
        try
        {
            Pair.Explain(new OutputPart("", whole), new OutputPart("", changed));
        }
        catch (InvalidDataException)
        {
            // Damage is told in this one way, whatever is damaged.
        }
    }
}
