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
