using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Sides;

/// <summary>The files as they lie there.</summary>
/// <param name="inspection">The subject.</param>
/// <param name="directory">Absolute path of a directory to make a copy in when something must run; its owner deletes it.</param>
internal sealed class WorkingTreeSide(Inspection inspection, string directory) : ContractSide
{
    private string? copy;

    /// <inheritdoc/>
    public override string Name => "the working tree";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Files => inspection.Subject.Files;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<string> paths) =>
        paths.Where(Has).Distinct(StringComparer.Ordinal)
            .Select(path => (Path: path, Text: inspection.TextOrNull(path)?.TrimStart('\uFEFF')))
            .Where(file => file.Text is not null)
            .ToDictionary(file => file.Path, file => file.Text!, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string RootToRunIn()
    {
        if (copy is null)
        {
            var target = Path.Combine(directory, "now", inspection.Subject.Name);
            inspection.Doors.WorkingCopies.MakeAt(inspection.Subject.Root, target, directory);
            copy = target;
        }

        return copy;
    }
}
