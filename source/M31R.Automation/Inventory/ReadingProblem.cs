using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory;

/// <summary>Why a manifest or lock could not be read: data for a finding, because the subject is to blame and not the user.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong, one sentence with the value in quotes.</param>
/// <param name="Remedy">The next step.</param>
public sealed record ReadingProblem(ProblemKind Kind, Place Place, string Message, string Remedy)
{
    /// <summary>Why a file of the subject could not be opened, without the path that it has on this machine.</summary>
    public static ReadingProblem Of(string path, MaintenanceException problem, string remedy) => problem is FileException file
        ? new ReadingProblem(ProblemKind.Broken, new Place(path, file.Line), file.Reason, remedy)
        : new ReadingProblem(ProblemKind.Broken, new Place(path), problem.Message, remedy);
}

/// <summary>Whose fault it is that a file could not be read.</summary>
public enum ProblemKind
{
    /// <summary>The file is broken: no client of its ecosystem would read it either. A violation.</summary>
    Broken,

    /// <summary>The file is of a version or kind that is not read here. Not checked.</summary>
    Unsupported,
}

/// <summary>
/// Thrown by readers of manifests and locks; caught where projects are put together, and made a <see cref="ReadingProblem"/>.
/// </summary>
public sealed class UnreadableManifestException : MaintenanceException
{
    /// <summary>For serializers; use the constructor with a problem.</summary>
    public UnreadableManifestException()
        : this(new ReadingProblem(ProblemKind.Broken, new Place(""), "The file cannot be read.", "Mend it."))
    {
    }

    /// <summary>For serializers; use the constructor with a problem.</summary>
    public UnreadableManifestException(string message)
        : this(new ReadingProblem(ProblemKind.Broken, new Place(""), message, "Mend it."))
    {
    }

    /// <summary>For serializers; use the constructor with a problem.</summary>
    public UnreadableManifestException(string message, Exception cause)
        : this(new ReadingProblem(ProblemKind.Broken, new Place(""), message, "Mend it."), cause)
    {
    }

    /// <summary>Carries what is wrong.</summary>
    public UnreadableManifestException(ReadingProblem problem, Exception? cause = null)
        : base($"{problem.Place}: {problem.Message} {problem.Remedy}", cause) => Problem = problem;

    /// <summary>What is wrong, and where.</summary>
    public ReadingProblem Problem { get; }
}
