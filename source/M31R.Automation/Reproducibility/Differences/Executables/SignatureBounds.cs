using System.Reflection.Metadata;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Refuses signatures that were made to use up the stack: they are decoded recursively, a level for each of these bytes.</summary>
internal static class SignatureBounds
{
    private const int Limit = 2000;

    /// <summary>Throws when a signature could nest deeper than any compiler's.</summary>
    /// <exception cref="InvalidDataException">It could.</exception>
    public static void Check(BlobReader signature)
    {
        var levels = 0;
        while (signature.RemainingBytes > 0 && levels <= Limit)
        {
            if (signature.ReadByte() is 0x0F or 0x10 or 0x14 or 0x15 or 0x1B or 0x1D or 0x1F or 0x20 or 0x45)
                levels++;
        }

        if (levels > Limit)
            throw new InvalidDataException("A signature nests too deep.");
    }
}
