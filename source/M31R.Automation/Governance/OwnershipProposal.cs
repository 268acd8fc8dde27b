using System.Text;

namespace M31R.Automation.Governance;

/// <summary>Subsystems that a tree suggests, for a subject that declares none.</summary>
/// <param name="Parts">Name and paths, the general before the special.</param>
internal sealed record OwnershipProposal(IReadOnlyList<(string Name, IReadOnlyList<string> Paths)> Parts)
{
    /// <summary>The subsystem of what lies in no directory.</summary>
    private const string Root = "root";

    /// <summary>
    /// By the six subsystems of M31R-22 §5 where enough of them have directories; else a subsystem for each top-level directory that
    /// holds code, or for each of its children where it only contains modules.
    /// </summary>
    public static OwnershipProposal Of(IReadOnlyList<string> files, IReadOnlyList<string> code, OwnershipPolicy policy)
    {
        var named = NamedDirectories(files, policy).ToLookup(pair => pair.Subsystem, pair => pair.Directory, StringComparer.Ordinal);
        return new OwnershipProposal(named.Count >= policy.NamedSubsystemsNeeded ? ByName(named, code, policy) : ByDirectory(code, policy));
    }

    /// <summary>The proposal as a part of <c>maintenance.yml</c>, owners and reviewers left open.</summary>
    public string ToYaml()
    {
        var text = new StringBuilder(
            "# Proposed from the tree. Copy it into maintenance.yml at the root, name an owner and another reviewer\n"
            + "# for each subsystem, and merge or rename as you see fit. The last that matches a file wins.\n"
            + "subsystems:\n");
        foreach (var (name, paths) in Parts)
        {
            text.Append($"  - name: {Quoted(name)}\n    paths:\n");
            foreach (var path in paths)
                text.Append($"      - {Quoted(path)}\n");

            text.Append("    # owner: \"@org/team\"\n    # reviewer: \"@org/another-team\"\n");
        }

        return text.ToString();
    }

    /// <summary>Directories of the first two levels whose names show a subsystem; what lies in one that does is not looked at.</summary>
    private static IEnumerable<(string Subsystem, string Directory)> NamedDirectories(IReadOnlyList<string> files, OwnershipPolicy policy)
    {
        var directories = files.SelectMany(file => new[] { Ancestor(file, 1), Ancestor(file, 2) })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var directory in directories)
        {
            var parent = directory.Contains('/', StringComparison.Ordinal)
                ? directory[..directory.IndexOf('/', StringComparison.Ordinal)]
                : null;
            if (SubsystemOf(directory, policy) is { } subsystem && (parent is null || SubsystemOf(parent, policy) is null))
                yield return (subsystem, directory);
        }
    }

    private static string? SubsystemOf(string directory, OwnershipPolicy policy) =>
        policy.NamedSubsystems.FirstOrDefault(
            part => part.Directories.Contains(Path.GetFileName(directory), StringComparer.OrdinalIgnoreCase))
            .Subsystem;

    /// <summary>
    /// Tooling comes first and takes every top-level place with code that is not wholly somebody else's; the others follow and take theirs
    /// out.
    /// </summary>
    private static IReadOnlyList<(string Name, IReadOnlyList<string> Paths)> ByName(
        ILookup<string, string> named, IReadOnlyList<string> code, OwnershipPolicy policy)
    {
        var taken = named.SelectMany(part => part).ToHashSet(StringComparer.Ordinal);
        var rest = code.Where(file => !taken.Contains(Ancestor(file, 1) ?? "") && !taken.Contains(Ancestor(file, 2) ?? ""))
            .Select(file => Ancestor(file, 1) is { } directory ? Pattern(directory, isDirectory: true) : Pattern(file, isDirectory: false));
        var general = policy.NamedSubsystems[0].Subsystem;
        return
        [
            .. from part in policy.NamedSubsystems
               let own = named[part.Subsystem].Select(directory => Pattern(directory, isDirectory: true))
               let paths = Outermost(part.Subsystem == general ? own.Concat(rest) : own)
                   .Distinct(StringComparer.Ordinal)
                   .Order(StringComparer.Ordinal)
                   .ToList()
               where paths.Count > 0
               select (part.Subsystem, (IReadOnlyList<string>)paths),
        ];
    }

    private static IEnumerable<string> Outermost(IEnumerable<string> patterns)
    {
        var all = patterns.ToHashSet(StringComparer.Ordinal);
        return all.Where(
            pattern => !all.Any(outer => outer != pattern && outer.EndsWith('/') && pattern.StartsWith(outer, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<(string Name, IReadOnlyList<string> Paths)> ByDirectory(
        IReadOnlyList<string> code, OwnershipPolicy policy) =>
    [
        .. code.GroupBy(file => ModuleOf(file, policy) is { } directory ? Path.GetFileName(directory) : Root, StringComparer.Ordinal)
            .OrderBy(module => module.Key == Root ? 0 : 1)
            .ThenBy(module => module.Key, StringComparer.Ordinal)
            .Select(module => (module.Key, PathsOf(module, policy))),
    ];

    private static string? ModuleOf(string file, OwnershipPolicy policy) =>
        Ancestor(file, 1) is { } top && policy.Containers.Contains(top, StringComparer.OrdinalIgnoreCase)
            ? Ancestor(file, 2) ?? top
            : Ancestor(file, 1);

    private static IReadOnlyList<string> PathsOf(IEnumerable<string> module, OwnershipPolicy policy) =>
    [
        .. module.Select(
            file => ModuleOf(file, policy) is { } directory ? Pattern(directory, isDirectory: true) : Pattern(file, isDirectory: false))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The directory of the first so many names of a path; null when it has no more names than that.</summary>
    private static string? Ancestor(string file, int depth)
    {
        var end = -1;
        for (var level = 0; level < depth; level++)
        {
            end = file.IndexOf('/', end + 1);
            if (end < 0)
                return null;
        }

        return file[..end];
    }

    private static string Pattern(string path, bool isDirectory)
    {
        var text = new StringBuilder("/");
        foreach (var character in path)
            text.Append(character is '*' or '?' or '[' or '\\' ? $"\\{character}" : character.ToString());

        return (isDirectory ? text.Append('/') : text).ToString();
    }

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(InYaml))}\"";

    private static string InYaml(char character) => character switch
    {
        '"' or '\\' => $"\\{character}",
        _ when char.IsControl(character) => $"\\x{(int)character:x2}",
        _ => character.ToString(),
    };
}
