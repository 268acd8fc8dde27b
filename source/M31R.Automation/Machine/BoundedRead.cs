using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>Reads a file to its end, but no further than a limit.</summary>
internal static class BoundedRead
{
    /// <summary>How long a file without a length, such as a pipe that nobody writes to, may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The whole content.</summary>
    /// <exception cref="MaintenanceException">It is longer than the limit, or does not come to an end in time.</exception>
    public static byte[] Of(string path, long limit)
    {
        var length = new FileInfo(path).Length;
        if (length > limit)
            throw TooLong(path, $"{length} bytes, more than the {limit}");

        return length > 0 ? Read(path, limit, length) : ReadInTime(path, limit);
    }

    /// <summary>Files, pipes, devices and <c>/proc</c> may all have no length; to open a pipe can take for ever.</summary>
    private static byte[] ReadInTime(string path, long limit)
    {
        var reading = Task.Factory.StartNew(
            () => Read(path, limit, 0),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return Task.WaitAny([reading], Patience) == 0
            ? reading.GetAwaiter().GetResult()
            : throw Refused(path, $"cannot be read: no end of it came within {Patience.TotalSeconds} s. Is it a pipe? Name a file.");
    }

    /// <summary>With room for all of it from the start, since what grows is held twice and three times.</summary>
    private static byte[] Read(string path, long limit, long expected)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        using var content = new MemoryStream((int)Math.Min(expected, Array.MaxLength));
        var buffer = new byte[64 << 10];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, count);
            if (content.Length > limit)
                throw TooLong(path, $"more bytes than the {limit}");
        }

        return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
    }

    private static FileException TooLong(string path, string what) =>
        Refused(path, $"has {what} that are read. Make it smaller or exclude it.");

    private static FileException Refused(string path, string why) => new($"\"{path}\" {why}", $"It {why}");
}
