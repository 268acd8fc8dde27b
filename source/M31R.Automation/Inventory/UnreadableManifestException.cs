using M31R.Automation.Findings;

namespace M31R.Automation.Inventory;

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
