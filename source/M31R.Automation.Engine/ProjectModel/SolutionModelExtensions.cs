using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>Solutions from their files.</summary>
public static class SolutionModelExtensions
{
    /// <summary>
    /// Reads a <c>.sln</c>, <c>.slnx</c> or <c>.slnf</c> file of at most 5 MB. Fails when there is none, or when it is broken; the message
    /// names the line. Project files are not looked at and may be missing.
    /// </summary>
    public static Solution ReadSolution(this AbsolutePath path) => new(path, SolutionReaders.Read(path));
}
