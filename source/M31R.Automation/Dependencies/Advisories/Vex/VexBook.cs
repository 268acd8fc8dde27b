using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories.Vex;

/// <summary>The VEX statements of a subject. They are waivers without an expiry, which neither format has.</summary>
/// <param name="Statements">In the order of the files.</param>
/// <param name="Problems">Documents that could not be read.</param>
public sealed record VexBook(IReadOnlyList<VexStatement> Statements, IReadOnlyList<ReadingProblem> Problems)
{
    /// <summary>Where a subject keeps its documents, relative to its root.</summary>
    public const string Folder = ".nuke/vex/";

    /// <summary>No statement.</summary>
    public static VexBook Empty { get; } = new([], []);

    /// <summary>Reads the documents of a subject, and those that the user named.</summary>
    /// <exception cref="MaintenanceException">One that the user named is not there, or is none.</exception>
    public static VexBook Read(Inspection inspection, IReadOnlyList<string> named)
    {
        var files = inspection.Doors.Files;
        var statements = new List<VexStatement>();
        var problems = new List<ReadingProblem>();
        foreach (var path in inspection.Subject.Files.Where(IsOne).Order(StringComparer.Ordinal))
        {
            try
            {
                statements.AddRange(VexReader.Read(path, files.ReadText(files.Within(inspection.Subject.Root, path), VexReader.SizeLimit)));
            }
            catch (UnreadableManifestException problem)
            {
                problems.Add(problem.Problem);
            }
            catch (MaintenanceException problem)
            {
                problems.Add(ReadingProblem.Of(path, problem, "Mend the file, or remove it."));
            }
        }

        return new VexBook([.. statements, .. named.SelectMany(path => Named(inspection, path))], problems);
    }

    /// <summary>The subject is not to blame for what the user named: a document that is none is wrong usage.</summary>
    private static IEnumerable<VexStatement> Named(Inspection inspection, string path)
    {
        var text = inspection.Doors.Files.ReadText(path, VexReader.SizeLimit);
        var name = OutsideName.Of(inspection.Subject.Root, path, inspection.Doors.Files);
        try
        {
            return VexReader.Read(name.Text, text).Select(statement => statement with { IsOutside = !name.IsInside });
        }
        catch (UnreadableManifestException refusal)
        {
            var line = refusal.Problem.Place.Line is { } number ? $":{number}" : "";
            throw new MaintenanceException(
                $"{path}{line}: {refusal.Problem.Message} Name with --vex an OpenVEX or CycloneDX document in JSON.", refusal);
        }
    }

    /// <summary>The last word on a vulnerability, when it excuses it; else null.</summary>
    public VexStatement? Excuse(Vulnerability vulnerability) =>
        Statements.Where(statement => statement.IsAbout(vulnerability)).OrderBy(statement => statement.Time).LastOrDefault()
            is { Excuses: true } excuse
            ? excuse
            : null;

    /// <summary>The finding, waived where a statement excuses its vulnerability.</summary>
    public Finding Waive(Finding finding, Vulnerability vulnerability) => Excuse(vulnerability) is { } excuse
        ? finding with
        {
            Outcome = Outcome.Waived,
            Justification = PlainText.Message(
                $"{excuse.Status} by {excuse.Place}{(excuse.Justification is { } reason ? $": {reason}" : "")}"),
        }
        : finding;

    private static bool IsOne(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal)
        && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !path.AsSpan(Folder.Length).Contains('/');
}
