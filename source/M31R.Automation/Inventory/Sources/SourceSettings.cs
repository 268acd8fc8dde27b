using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Sources;

/// <summary>What the committed settings of package managers say of where packages come from.</summary>
/// <param name="Sources">In the order of files and lines.</param>
/// <param name="Problems">Files of settings that could not be read; manifests that could not are problems of their projects.</param>
public sealed record SourceSettings(IReadOnlyList<ConfiguredSource> Sources, IReadOnlyList<ReadingProblem> Problems)
{
    /// <summary>A subject without any.</summary>
    public static SourceSettings None { get; } = new([], []);

    /// <summary>The readers of files that are nothing but settings, by the file's name in lower case.</summary>
    private static readonly Dictionary<string, Func<string, string, IEnumerable<ConfiguredSource>>> Settings = new(StringComparer.Ordinal)
    {
        ["nuget.config"] = NuGetSources.Read,
        [".npmrc"] = NodeSources.OfNpm,
        [".yarnrc"] = NodeSources.OfYarnClassic,
        [".yarnrc.yml"] = NodeSources.OfYarn,
        ["pnpm-workspace.yaml"] = NodeSources.OfPnpm,
        ["bunfig.toml"] = NodeSources.OfBun,
        ["pip.conf"] = PipSources.OfSettings,
        ["pip.ini"] = PipSources.OfSettings,
        ["uv.toml"] = PythonIndexes.OfUv,
        ["pyproject.toml"] = PythonIndexes.OfPyproject,
        ["pipfile"] = PythonIndexes.OfPipfile,
    };

    /// <summary>What is wrong with them is told with their project.</summary>
    private static readonly string[] Manifests = ["pyproject.toml", "pipfile", "pnpm-workspace.yaml"];

    /// <summary>Reads the files that count; the settings of whoever runs this are not looked at.</summary>
    public static SourceSettings Read(ManifestTree tree)
    {
        var (sources, problems) = (new List<ConfiguredSource>(), new ReadingProblems());
        foreach (var path in tree.Files.Where(path => !tree.IsFedToTests(path)))
        {
            if (ReaderOf(path) is { } read)
            {
                var told = Manifests.Contains(NameOf(path), StringComparer.Ordinal) ? new ReadingProblems() : problems;
                sources.AddRange(told.Try(() => read(path, tree.Text(path)).ToList()) ?? []);
            }
        }

        sources.AddRange(PipSources.OfRequirements(tree));
        sources.AddRange(RestoreSources.Read(tree));
        return new SourceSettings(sources, problems.All);
    }

    private static Func<string, string, IEnumerable<ConfiguredSource>>? ReaderOf(string path) =>
        NameOf(TreePath.DirectoryOf(path)) == ".cargo" && NameOf(path) is "config.toml" or "config" ? CargoSettings.Read
        : Settings.GetValueOrDefault(NameOf(path));

    private static string NameOf(string path) => TreePath.NameOf(path).ToLowerInvariant();
}
