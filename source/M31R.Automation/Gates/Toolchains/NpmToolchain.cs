using M31R.Automation.Findings;
using M31R.Automation.Gates.Readers;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Node.js: a package with its lock file, its scripts and, for formatting, Prettier.</summary>
internal sealed class NpmToolchain(Site site) : IToolchain
{
    private static readonly string[] PrettierFiles =
    [
        ".prettierrc", ".prettierrc.json", ".prettierrc.json5", ".prettierrc.yaml", ".prettierrc.yml", ".prettierrc.js", ".prettierrc.cjs",
        ".prettierrc.mjs", ".prettierrc.toml", "prettier.config.js", "prettier.config.cjs", "prettier.config.mjs", "prettier.config.ts",
    ];

    private readonly PackageJson? package = PackageJson.Read(site.TextBeside("package.json"));
    private readonly NodePackages packages = NodePackages.Of(site);
    private readonly string? foreignLock = NodePackages.ForeignLockOf(site);

    /// <inheritdoc/>
    public string Name => site.Name;

    /// <inheritdoc/>
    public bool OnlyReads(GateStep step) => step switch
    {
        GateStep.Restore => foreignLock is not null || DependsOnNothing,
        GateStep.Compile => !HasBuild,
        GateStep.Test => !HasTests,
        _ => !FormatsWithPrettier,
    };

    /// <inheritdoc/>
    public IReadOnlyList<GateStep> Needs(GateStep step) => step switch
    {
        GateStep.Compile when HasBuild => [GateStep.Restore],
        GateStep.Test when HasTests => [GateStep.Restore, GateStep.Compile],
        GateStep.CheckFormat when FormatsWithPrettier => [GateStep.Restore],
        _ => [],
    };

    /// <inheritdoc/>
    public StepFacts Restore()
    {
        if (package is null)
            return site.Failed("it is no JSON object.");

        if (foreignLock is not null)
            return site.CouldNotRun(
                $"it is locked by \"{foreignLock}\", which npm does not read.", "Declare \"restore.command\" in maintenance.yml.");

        if (DependsOnNothing)
            return site.NotNeeded($"{Name} depends on nothing.");

        var command = site.Command(packages.Tool, packages.Install);
        var result = site.Run(command);
        return result.Succeeded
            ? site.Done($"\"{packages.Tool} {packages.Install[0]}\" restored it.") with { IsUnlocked = packages == NodePackages.Unlocked }
            : site.Interruption(command, result) ?? packages.Explain(site, result);
    }

    /// <inheritdoc/>
    public CompileFacts Compile()
    {
        if (!HasBuild)
            return new CompileFacts(site.NotNeeded($"{Name} has no build script."));

        var command = site.Command(packages.Tool, "run", "build") with { Environment = Quiet };
        var result = site.Run(command);
        if (site.Interruption(command, result) is { } interruption)
            return new CompileFacts(interruption);

        // TypeScript's compiler writes its messages as MSBuild does.
        var diagnostics = MsBuildLogReader.Read(result.Output, site.Workshop.Paths, site.EcosystemRoot.Directory);
        return new CompileFacts(result.Succeeded
            ? site.Done($"\"{packages.Tool} run build\" compiled {Name}.")
            : site.Failed($"\"{packages.Tool} run build\" failed{LastLines.After(site.LastWords(result))}"))
        {
            Diagnostics = diagnostics,
            UnreadWarning = site.Workshop.Paths.WithoutRoot(LastLines.Short(UnreadWarnings.In(result, diagnostics))),
            Duration = result.Duration,
        };
    }

    /// <inheritdoc/>
    public TestFacts Test() =>
        HasTests ? new NodeTests(site, packages, package!.Scripts).Run() : new TestFacts(site.Done("it has no test script."));

    /// <inheritdoc/>
    public FormatFacts CheckFormat()
    {
        if (!FormatsWithPrettier)
            return new FormatFacts(
                site.CouldNotRun(
                    "no formatter that this tool knows was found (Prettier).",
                    "Configure Prettier, or declare \"format.command\" in maintenance.yml."));

        var script = package!.Scripts.FirstOrDefault(
            each => each.Value.StartsWith("prettier ", StringComparison.Ordinal) && IsChecking(each.Value))
            .Key;
        var direct = site.Beside("node_modules/.bin/prettier");
        var command = (script is null ? site.Command(direct, "--list-different", ".") : site.Command(packages.Tool, "run", script)) with
        {
            Environment = Quiet,
        };
        var result = site.Run(command);
        if (site.Interruption(command, result) is { } interruption)
            return new FormatFacts(interruption);

        var files = result.Output.Split('\n')
            .Select(
                line => site.Workshop.Paths.PlaceOf(
                    line.Replace("[warn] ", "", StringComparison.Ordinal), directory: site.EcosystemRoot.Directory))
            .OfType<Place>()
            .Distinct()
            .ToList();
        return result.Succeeded || files.Count > 0
            ? new FormatFacts(
                site.Done($"Prettier would change nothing in {Name}.") with
                {
                    Remedy = "Run \"prettier --write\" on it and commit what it changes by itself.",
                })
            {
                Problems = files.ConvertAll(place => new FormatProblem(place)),
            }
            : new FormatFacts(site.Failed($"Prettier failed{LastLines.After(site.LastWords(result))}"));
    }

    private static readonly Dictionary<string, string?> Quiet =
        new(StringComparer.Ordinal) { ["CI"] = "1", ["NO_COLOR"] = "1", ["FORCE_COLOR"] = null };

    private bool DependsOnNothing => package is null || (package.Dependencies.Count == 0 && packages == NodePackages.Unlocked);

    private bool HasBuild => package?.Scripts.ContainsKey("build") == true;

    private bool HasTests => package?.Scripts.GetValueOrDefault("test") is { } script && NodeTests.IsReal(script);

    private bool FormatsWithPrettier =>
        package is not null
            && (package.Dependencies.Contains("prettier") || package.Keys.Contains("prettier") || Array.Exists(PrettierFiles, site.Has));

    private static bool IsChecking(string script) =>
        script.Split(' ').Any(word => word is "--check" or "-c" or "--list-different" or "-l");
}
