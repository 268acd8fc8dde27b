using System.Text;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>The bytes of a solution file, and how to speak about them.</summary>
internal sealed record SolutionSource(AbsolutePath Path, byte[] Bytes)
{
    private const int MaximumMegabytes = 5;

    /// <summary>The text; UTF-8 unless a byte order mark says otherwise.</summary>
    internal string Text
    {
        get
        {
            using var reader = new StreamReader(new MemoryStream(Bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="AssertionFailure">No such file, it cannot be read, or it is larger than 5 MB.</exception>
    internal static SolutionSource Load(AbsolutePath path) => new(path, LimitedFile.Read(path, MaximumMegabytes));

    /// <summary>A path of the file in the manner of this machine; files written on Windows have backslashes.</summary>
    /// <exception cref="AssertionFailure">It is empty, or holds what no path can.</exception>
    internal string PathAt(int line, string? path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.AsSpan().IndexOfAny('\0', '\uFFFD') >= 0)
        {
            throw Failure(line, $"names \"{path}\", which is no path");
        }

        return path.Replace('\\', System.IO.Path.DirectorySeparatorChar).Replace('/', System.IO.Path.DirectorySeparatorChar);
    }

    /// <summary>To throw: what is wrong at a line.</summary>
    internal AssertionFailure Failure(int line, string problem, Exception? cause = null) => new($"{Path}:{line} {problem}.", cause);
}
