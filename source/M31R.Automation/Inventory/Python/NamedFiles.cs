using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>Looks for what files of requirements include (<c>-r</c>, <c>-c</c>) and nobody committed.</summary>
/// <param name="subject">Its files.</param>
internal sealed class NamedFiles(PythonSubject subject)
{
    /// <summary>One problem for each file that is not there, or lies where it is not read.</summary>
    public IEnumerable<ReadingProblem> Missing(RequirementsFile file) =>
        file.Included.Concat(file.Constraints)
            .Select(named => (Named: named, Place: new Place(file.Path, named.Line)))
            .Select(pair => Missing(pair.Named.Name, pair.Place)).OfType<ReadingProblem>();

    private ReadingProblem? Missing(string name, Place place) =>
        name.Contains("://", StringComparison.Ordinal) || name.Contains("${", StringComparison.Ordinal)
            ? new ReadingProblem(ProblemKind.Unsupported, place,
                $"\"{SafeUrl.Within(name)}\" is fetched when pip runs, and what it asks for is not known.",
                "Commit the file and name it by its path.")
        : subject.Find(place.Path, name) is not null || IsElsewhere(place.Path, name) ? null
        : new ReadingProblem(ProblemKind.Broken, place, $"The file \"{name}\" that this line includes is not there.",
            "Commit it, or delete the line.");

    /// <summary>It is there, and vendored or generated: its requirements are not those of the subject.</summary>
    private bool IsElsewhere(string path, string name) => TreePath.Above(path).Select(directory => RelativePath.Resolve(directory, name))
        .Any(found => found is not null && subject.Tree.Holds(found));
}
