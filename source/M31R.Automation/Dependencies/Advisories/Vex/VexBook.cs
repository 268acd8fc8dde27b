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
    /// <exception cref="MaintenanceException">One that the user named is not there.</exception>
    public static VexBook Read(Inspection inspection, IReadOnlyList<string> named)
    {
        var files = inspection.Doors.Files;
        var statements = new List<VexStatement>();
        var problems = new List<ReadingProblem>();
        foreach (var path in inspection.Subject.Files.Where(IsOne).Order(StringComparer.Ordinal))
            Add(path, () => files.ReadText(files.Within(inspection.Subject.Root, path), VexReader.SizeLimit));
        foreach (var path in named)
        {
            var text = files.ReadText(path, VexReader.SizeLimit);
            Add(path, () => text);
        }

        return new VexBook(statements, problems);

        void Add(string path, Func<string> text)
        {
            try
            {
                statements.AddRange(VexReader.Read(path, text()));
            }
            catch (UnreadableManifestException problem)
            {
                problems.Add(problem.Problem);
            }
            catch (MaintenanceException problem)
            {
                problems.Add(new ReadingProblem(ProblemKind.Broken, new Place(path), problem.Message, "Mend the file, or remove it."));
            }
        }
    }

    /// <summary>The last word on a vulnerability, when it excuses it; else null.</summary>
    public VexStatement? Excuse(Vulnerability vulnerability) =>
        Statements.Where(statement => statement.IsAbout(vulnerability)).OrderBy(statement => statement.Time).LastOrDefault() is { Excuses: true } excuse
            ? excuse
            : null;

    /// <summary>The finding, waived where a statement excuses its vulnerability.</summary>
    public Finding Waive(Finding finding, Vulnerability vulnerability) => Excuse(vulnerability) is { } excuse
        ? finding with
        {
            Outcome = Outcome.Waived,
            Justification = PlainText.Message($"{excuse.Status} by {excuse.Place}{(excuse.Justification is { } reason ? $": {reason}" : "")}"),
        }
        : finding;

    private static bool IsOne(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal)
        && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !path.AsSpan(Folder.Length).Contains('/');
}

/// <summary>Judges what VEX documents say, for <c>waivers-are-current</c>.</summary>
internal static class VexJudge
{
    private static readonly Rule Rule = WaiverRules.WaiversAreCurrent;

    /// <summary>Documents that cannot be read, and statements that say nothing for a reason or about nothing that is there.</summary>
    public static IEnumerable<Finding> Judge(AdvisoryFacts facts) =>
    [
        .. facts.Vex.Problems.Select(Unread),
        .. facts.Vex.Statements.Select(statement => Problem(facts, statement)).OfType<Finding>(),
    ];

    private static Finding Unread(ReadingProblem problem) =>
        Rule.Violated($"A VEX document cannot be read: {problem.Message}", problem.Place) with { Component = problem.Place.Path, Remedy = problem.Remedy };

    private static Finding? Problem(AdvisoryFacts facts, VexStatement statement)
    {
        if (statement is { NeedsReason: true, Justification: null })
            return Wrong(statement, $"says \"{statement.Status}\" without a justification, and counts for nothing", "Give the justification.");

        return statement.Excuses && IsUnused(facts, statement)
            ? Wrong(statement, "covers no vulnerability that is known of a package of the subject", "Remove it, or mend its package URL and vulnerability.")
            : null;
    }

    /// <summary>What is not checked may be vulnerable: then nobody knows whether the statement is used.</summary>
    private static bool IsUnused(AdvisoryFacts facts, VexStatement statement) =>
        !facts.Vulnerabilities.Any(statement.IsAbout) && !facts.Doubts.SelectMany(doubted => doubted).Any(statement.IsAbout);

    private static Finding Wrong(VexStatement statement, string what, string remedy)
    {
        var name = statement.Ids.Count > 0 ? Counted.Short(statement.Ids[0]) : "no vulnerability";
        return Rule.Violated($"The VEX statement about {name} {what}.", statement.Place) with
        {
            Component = string.Join(' ', [.. statement.Packages.Select(package => package.Name).Take(1), name]),
            Remedy = remedy,
        };
    }
}
