using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>A Node.js package manager, told apart by its lock file.</summary>
/// <param name="Tool">Its program.</param>
/// <param name="LockFile">Beside <c>package.json</c>.</param>
/// <param name="Install">Installs exactly what the lock file says, without running the packages' own scripts.</param>
internal sealed record NodePackages(string Tool, string LockFile, IReadOnlyList<string> Install)
{
    /// <summary>npm, for packages with dependencies and no lock file: it must not write one.</summary>
    public static readonly NodePackages Unlocked = new(
        "npm", "", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]);

    /// <summary>Whether <c>--</c> must stand before a script's arguments; pnpm and later yarns would hand it to the script.</summary>
    public bool NeedsDashes { get; init; } = Tool == "npm";

    /// <summary>yarn 2 and later, which knows other options than yarn 1.</summary>
    private static readonly NodePackages LaterYarn = new("yarn", "yarn.lock", ["install", "--immutable", "--mode=skip-build"]);

    private static readonly NodePackages[] Locked =
    [
        new("npm", "package-lock.json", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        new("npm", "npm-shrinkwrap.json", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        new("pnpm", "pnpm-lock.yaml", ["install", "--frozen-lockfile", "--ignore-scripts"]),
        new("yarn", "yarn.lock", ["install", "--frozen-lockfile", "--ignore-scripts"]) { NeedsDashes = true },
    ];

    /// <summary>What npm does not read, and no package manager that is known here.</summary>
    private static readonly string[] ForeignLocks = ["bun.lock", "bun.lockb"];

    /// <summary>Said when the lock file does not match <c>package.json</c>.</summary>
    private static readonly string[] MismatchWords =
        ["npm error code EUSAGE", "ERR_PNPM_OUTDATED_LOCKFILE", "needs to be updated", "YN0028"];

    /// <summary>Said when a registry cannot be reached or does not have what is asked for.</summary>
    private static readonly string[] MissingWords =
    [
        "ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EAI_AGAIN", "E401", "E403", "E404", "ETARGET", "ENOVERSIONS", "EBADENGINE",
        "ERR_SOCKET_TIMEOUT", "network", "CERT", "ERR_PNPM_META_FETCH_FAIL", "ERR_PNPM_FETCH", "ERR_PNPM_UNSUPPORTED_ENGINE",
    ];

    /// <summary>The package manager of a site.</summary>
    public static NodePackages Of(Site site) => Array.Find(Locked, each => site.Has(each.LockFile)) switch
    {
        null => Unlocked,
        { Tool: "yarn" } when site.Has(".yarnrc.yml")
            || site.TextBeside("yarn.lock")?.Contains("\n__metadata:", StringComparison.Ordinal) == true => LaterYarn,
        var locked => locked,
    };

    /// <summary>The lock file of a site that has no other and that npm does not read; null when there is none.</summary>
    public static string? ForeignLockOf(Site site) =>
        Array.Exists(Locked, each => site.Has(each.LockFile)) ? null : Array.Find(ForeignLocks, site.Has);

    /// <summary>What a failed installation came to.</summary>
    public StepFacts Explain(Site site, CommandResult result)
    {
        var words = LastLines.Of(site.Workshop.Paths.WithoutRoot(ErrorLines(result)));
        if (Array.Exists(MismatchWords, word => result.Output.Contains(word, StringComparison.Ordinal)))
            return site.Failed(
                $"{LockFile} does not match package.json.", $"Run \"{Tool} install\", look at what changes in {LockFile}, and commit it.");

        return Array.Exists(MissingWords, word => result.Output.Contains(word, StringComparison.Ordinal))
            ? site.CouldNotRun(
                $"\"{Tool} {Install[0]}\" failed{LastLines.After(words)}",
                "Make the registry, package or version of Node.js available and run again.")
            : site.Failed($"\"{Tool} {Install[0]}\" failed{LastLines.After(words)}");
    }

    /// <summary>npm ends with hints where its log is; what is wrong stands before them.</summary>
    private static string ErrorLines(CommandResult result) =>
        string.Join(
            '\n',
            result.Output.Split('\n').Where(
                line => line.Contains("err", StringComparison.OrdinalIgnoreCase) && !line.Contains(
                    "A complete log", StringComparison.Ordinal)).Take(4));
}
