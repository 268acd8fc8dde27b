namespace Nuke.Common.IO;

/// <summary>Reads files that somebody else wrote and that should be small.</summary>
internal static class LimitedFile
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The bytes of a file of at most so many megabytes; no more is read of one that never ends.</summary>
    /// <exception cref="Execution.AssertionFailure">No such file, it cannot be read, or it is too large.</exception>
    internal static byte[] Read(AbsolutePath path, int megabytes)
    {
        Assert.True(File.Exists(path), $"No such file \"{path}\".");
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Assert.True(stream.Length <= megabytes * Megabyte, $"\"{path}\" is larger than {megabytes} MB.");
            using var kept = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
            {
                kept.Write(buffer, 0, count);
                Assert.True(kept.Length <= megabytes * Megabyte, $"\"{path}\" is larger than {megabytes} MB.");
            }

            return kept.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Assert.Fail($"\"{path}\" cannot be read: {exception.Message}", exception);
            throw;
        }
    }
}
