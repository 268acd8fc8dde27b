using Nuke.Common.IO;

namespace Nuke.Common.CI;

/// <summary>What is to become a file, in memory until it is whole.</summary>
internal sealed class GeneratedContent(AbsolutePath path) : MemoryStream
{
    /// <summary>Puts it in its place, unless the same stands there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal void Commit()
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(ToArray()))
        {
            AtomicFile.WriteBytes(path, ToArray());
        }
    }
}
