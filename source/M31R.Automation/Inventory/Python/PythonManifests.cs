using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>Reads <c>pyproject.toml</c>, <c>setup.cfg</c> and <c>setup.py</c> of every directory.</summary>
internal static class PythonManifests
{
    private static readonly (string Name, Func<string, string, PythonManifest> Read)[] Kinds =
    [
        ("pyproject.toml", PyprojectReader.Read),
        ("setup.cfg", SetupCfgReader.Read),
        ("setup.py", SetupScriptReader.Read),
    ];

    /// <summary>By directory, in ordinal order.</summary>
    public static SortedDictionary<string, PythonDirectory> Read(ManifestTree tree)
    {
        var names = Kinds.Select(kind => kind.Name).ToHashSet(StringComparer.Ordinal);
        var directories = tree.Files.Where(path => names.Contains(TreePath.NameOf(path))).Select(TreePath.DirectoryOf)
            .Distinct(StringComparer.Ordinal);
        return new SortedDictionary<string,
            PythonDirectory>(directories.ToDictionary(directory => directory, directory => Read(tree, directory)), StringComparer.Ordinal);
    }

    /// <summary>A manifest that says all itself makes setuptools pass over what the older ones say of dependencies.</summary>
    private static PythonDirectory Read(ManifestTree tree, string directory)
    {
        var problems = new ReadingProblems();
        var found = new List<PythonManifest>();
        foreach (var (name, read) in Kinds)
        {
            var path = TreePath.In(directory, name);
            if (!tree.Has(path) || found.Exists(manifest => manifest.IsWhole))
                continue;

            found.Add(problems.Try(() => read(path, tree.Text(path))) ?? new PythonManifest(path) { IsWhole = name == "pyproject.toml" });
            problems.Add(found[^1].Problems);
        }

        var first = found.Find(manifest => manifest.Declarations.Count > 0) ?? found[0];
        return new PythonDirectory(
            first with
            {
                Name = found.Select(manifest => manifest.Name).FirstOrDefault(name => name is not null),
                Declarations = [.. found.SelectMany(manifest => manifest.Declarations)],
            },
            problems.All);
    }
}
