using M31R.Automation.Reproducibility.Differences.Archives;
using M31R.Automation.Reproducibility.Differences.Executables;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>The forms that are taken apart, in the order in which they are tried.</summary>
internal static class Formats
{
    /// <summary>How many bytes of a file tell its form.</summary>
    public const int LengthOfHead = 512;

    /// <summary>All of them; bytes are compared when none reads both sides.</summary>
    public static IReadOnlyList<IFormatComparer> All { get; } =
    [
        new ZipComparer(),
        new GzipComparer(),
        new TarComparer(),
        new ArComparer(),
        new ExecutableComparer(),
        new SymbolsComparer(),
        new ResourceFileComparer(),
        new JsonComparer(),
        new TextComparer(),
    ];

    /// <summary>Whether a file is an archive or a program, by its first bytes.</summary>
    public static bool HasParts(ReadOnlySpan<byte> head) =>
        head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] or [0x1F, 0x8B, ..] or [(byte)'M', (byte)'Z', ..]
        || head.StartsWith("BSJB"u8)
        || ArReader.IsAr(head)
        || TarReader.IsTar(head);
}
