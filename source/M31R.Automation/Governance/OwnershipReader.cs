using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>Gathers what ownership is judged by.</summary>
internal static partial class OwnershipReader
{
    private const long GitModulesLimit = 1 << 20;

    /// <summary>Reads the tree, the declarations and CODEOWNERS.</summary>
    /// <exception cref="MaintenanceException">A pattern of <c>maintenance.yml</c> is not one.</exception>
    public static OwnershipFacts Read(Inspection inspection, OwnershipPolicy policy)
    {
        var maintenance = inspection.Maintenance;
        var ignored = new PathPatterns(maintenance.Ignore.Select(text => Parse(text, $"{maintenance.Path}: \"ignore\"")));
        string[] files = [.. inspection.Subject.Files.Order(StringComparer.Ordinal)];
        var location = CodeownersLocation.Find(inspection.Subject);
        var tree = new FileIndex(files);
        DeclaredSubsystem[] subsystems = [.. maintenance.Subsystems.Select(part => Declared(part, maintenance.Path))];
        var writer = new CodeownersWriter(location.Dialect, tree);
        var (submodules, problem) = Submodules(inspection);
        return new OwnershipFacts
        {
            Tree = tree,
            Code = [.. files.Where(file => policy.IsCode(file) && !ignored.Matches(file))],
            Subsystems = subsystems,
            GeneratedPatterns = subsystems.SelectMany(part => part.Patterns)
                .SelectMany(pattern => writer.Translate(pattern, out _))
                .ToHashSet(StringComparer.Ordinal),
            Maintenance = maintenance,
            Codeowners = location.Path is null ? null : ReadCodeowners(inspection, location.Path, location.Dialect),
            Shadowed = location.Shadowed,
            Submodules = submodules,
            SubmodulesProblem = problem,
        };
    }

    /// <summary>Reads one CODEOWNERS file; one too long to read comes back as a problem of its own.</summary>
    public static Codeowners ReadCodeowners(Inspection inspection, string path, PatternDialect dialect)
    {
        var files = inspection.Doors.Files;
        try
        {
            var bytes = files.ReadBytes(files.Within(inspection.Subject.Root, path), limit: 4 * CodeownersReader.SizeLimit);
            return CodeownersReader.Read(path, dialect, bytes);
        }
        catch (MaintenanceException problem)
        {
            return new Codeowners(path, dialect, [], [new OwnersProblem(null, Told(problem, inspection), "file")]);
        }
    }

    private static DeclaredSubsystem Declared(Subsystem subsystem, string? path) =>
        new(subsystem, [.. subsystem.Paths.Select(text => Parse(text, $"{path}:{subsystem.Line}: the subsystem \"{subsystem.Name}\""))]);

    private static PathPattern Parse(string text, string where) =>
        PathPattern.TryParse(text, PatternDialect.GitIgnore, out var pattern, out var problem)
            ? pattern
            : throw new MaintenanceException($"{where}: the path pattern \"{text}\" {problem}");

    /// <summary>Their directories; or none, and why they are not known.</summary>
    private static (IReadOnlyList<string> Directories, string? Problem) Submodules(Inspection inspection)
    {
        if (!inspection.Subject.Files.Contains(".gitmodules", StringComparer.Ordinal))
            return ([], null);

        var files = inspection.Doors.Files;
        try
        {
            var text = files.ReadTextLeniently(files.Within(inspection.Subject.Root, ".gitmodules"), GitModulesLimit);
            return ([.. SubmodulePath().Matches(text).Select(match => match.Groups["path"].Value.Trim(' ', '\t', '\r', '"'))], null);
        }
        catch (MaintenanceException problem)
        {
            return ([], Told(problem, inspection));
        }
    }

    private static string Told(MaintenanceException problem, Inspection inspection) =>
        problem.Message.Replace(inspection.Subject.Root + "/", "", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^[ \t]*path[ \t]*=(?<path>.+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SubmodulePath();
}
