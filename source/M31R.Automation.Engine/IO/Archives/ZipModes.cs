namespace Nuke.Common.IO;

/// <summary>The modes of Unix, which zip keeps in the upper half of an entry's external attributes.</summary>
internal static class ZipModes
{
    internal const int Shift = 16;
    internal const uint Kind = 0xF000;
    internal const uint RegularFile = 0x8000;
    internal const uint Link = 0xA000;
}
