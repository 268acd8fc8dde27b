using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>Reads one format of solution files.</summary>
internal interface ISolutionReader
{
    /// <summary>What the file lists.</summary>
    /// <exception cref="Execution.AssertionFailure">It is not of this format; the message names the line.</exception>
    SolutionOutline Read(SolutionSource source);
}

/// <summary>The formats by file extension.</summary>
internal static class SolutionReaders
{
    private static readonly Dictionary<string, ISolutionReader> all = new(StringComparer.OrdinalIgnoreCase)
    {
        [".sln"] = new SlnReader(),
        [".slnx"] = new SlnxReader(),
        [".slnf"] = new SlnfReader(),
    };

    /// <summary>What a solution file lists.</summary>
    /// <exception cref="Execution.AssertionFailure">There is no such file, or it is broken; the message names the line.</exception>
    internal static SolutionOutline Read(AbsolutePath path)
    {
        Assert.True(all.ContainsKey(path.Extension), $"\"{path}\" is no solution; known are {string.Join(", ", all.Keys)}.");
        return all[path.Extension].Read(SolutionSource.Load(path));
    }
}
