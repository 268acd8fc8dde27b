using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies;

/// <summary>The rules of AuditDependencies that rest on manifests and locks alone.</summary>
public static class DependencyRules
{
    /// <summary>Name of the target that reports them.</summary>
    public const string Target = "AuditDependencies";

    /// <summary>Today's install is tomorrow's.</summary>
    public static Rule Pinned { get; } = new("dependencies-are-pinned")
    {
        Statement = "Every declared dependency is pinned: by one exact version, or by a lock file that resolves it.",
        Rationale = """
            What is not pinned changes without a commit, and a build of last month cannot be repeated. A range is fine where a lock file
            resolves it. NuGet's bare version is the lowest that will do, which other packages may raise: a range like others, unless it
            stands in brackets. An action of a workflow is pinned by the hash of a commit: tags and branches can be moved. Projects of the
            subject itself need no pin, nor do examples, which are there to be copied; what a build needs before it reads a lock
            (`build-system.requires`) is not judged. Where a lock cannot be read, what it pins is not checked.
            """,
        Remedy = "Write one exact version, or commit a lock file.",
        Clauses = [Clause.M22(12), Clause.Principle(3), Clause.Principle(6)],
        Target = Target,
        NamesPackages = true,
    };

    /// <summary>Transitive dependencies are pinned too.</summary>
    public static Rule LockIsPresent { get; } = new("lock-file-is-present")
    {
        Statement = "Every project that declares dependencies has a lock file.",
        Rationale = """
            Exact versions in a manifest pin what it names itself; only a lock file pins what those bring in. Asked for are the lock files
            of the ecosystems' own clients, and for pip a requirements file that a tool made and that names everything with `==`. A project
            that declares no package needs none, and neither do workflows and examples. Without a lock nobody knows what the packages of a
            project bring in: the rules about them (bans, duplicates, licences, sources, vulnerabilities, the size of the closure, the bill
            of materials) are not checked where they would hold.
            """,
        Remedy = "Make the lock file and commit it.",
        Clauses = [Clause.M22(12), Clause.M22(13), Clause.Principle(3)],
        Target = Target,
    };

    /// <summary>The lock is of this manifest.</summary>
    public static Rule LockMatches { get; } = new("lock-file-matches-manifest")
    {
        Statement = "Every manifest and lock file can be read, and each lock resolves what its manifest asks for.",
        Rationale = """
            A lock that is behind its manifest is either ignored or fails the build, depending on who runs it. Compared is what the lock
            recorded of the manifest's wishes, request by request or as the hash that Poetry and Pipenv keep of them; where its format
            records none, the range of the manifest with the version in the lock; ranges of a form that is not read are not checked, nor is
            the hash of a newer Poetry that differs. Conflict markers, duplicate keys and truncated files are reported here, and no other
            rule says that it holds for what they may have hidden; so are lock files without a manifest, ranges that no version can meet
            (`>2,<1`), and files that a requirements file includes, or workflows that a workflow calls, and nobody committed. A local action
            that is not there may be put there by a step, and an image by an expression is known only when the job runs, unless it is a
            value of the job's matrix: both are not checked. A format newer than those that are read is not checked, and neither are
            manifests of ecosystems that are not read (Go, Maven, Gradle, RubyGems, Composer, conda and others): each is named, and no rule
            takes it for nothing.
            """,
        Remedy = "Write the lock file anew and commit it.",
        Clauses = [Clause.M22(12), Clause.M22(13), Clause.Principle(3)],
        Target = Target,
        NamesPackages = true,
    };

    /// <summary>Nobody chose to stay on what its publisher took back.</summary>
    public static Rule NotYanked { get; } = new("no-yanked-or-deprecated")
    {
        Statement = "No dependency is a version that its publisher yanked or deprecated.",
        Rationale = """
            Publishers take back versions that are broken or no longer looked after. The locks of npm (since format 2) and pnpm keep the
            registry's word. For Yarn, Bun and all other ecosystems it stands in the registry alone, and is not checked unless the committed
            package metadata has it: `deprecated`, or that somebody looked within 92 days (`looked-up`) and found none.
            """,
        Remedy = "Move to the version that the notice names, or to another package.",
        Clauses = [Clause.M22(12), Clause.Principle(9)],
        Target = Target,
        NamesPackages = true,
        Severity = Severity.Warning,
        Required = false,
    };

    /// <summary>What the subject itself excludes.</summary>
    public static Rule NotBanned { get; } = new("no-banned-dependency")
    {
        Statement = "No dependency is one that the subject bans.",
        Rationale = """
            `dependencies.banned` of `maintenance.yml` names packages that must not come in, directly or not, each with a reason. Names are
            compared as the ecosystem compares them; `*` stands for any run of characters.
            """,
        Remedy = "Remove the package, or what brings it in.",
        Clauses = [Clause.M22(12), Clause.M22(2), Clause.Principle(1)],
        Target = Target,
        NamesPackages = true,
    };

    /// <summary>Packages come from where they are known to come from.</summary>
    public static Rule SourcesAreTrusted { get; } = new("sources-are-trusted")
    {
        Statement =
            "Every dependency comes from its ecosystem's registry, from the subject itself, or from a source that the subject trusts.",
        Rationale = """
            A git branch, an archive at a URL or a second registry is outside the protection of the first: it can change, vanish or answer
            for a name that it does not own. `dependencies.sources` of `maintenance.yml` lists the prefixes of URLs that are trusted beside
            the registries. A source over `http:`, or whose certificate nobody checks, is never trusted. Judged is what manifests and locks
            name, and what committed settings do: `nuget.config` (without what is cleared, disabled or not mapped), `RestoreSources` and
            `RestoreAdditionalProjectSources` of projects and what they import, `.npmrc`, `.yarnrc`, `.yarnrc.yml`, `pnpm-workspace.yaml`,
            `bunfig.toml`, `pip.conf`, the options of requirements files, the sources of Poetry, uv, PDM and Pipenv, and
            `.cargo/config.toml`. What the environment decides (`${X}`, a property that no file sets) is not checked; settings of whoever
            builds the subject are not part of it.
            """,
        Remedy = "Take it from the registry, or add its source to `dependencies.sources` of `maintenance.yml`.",
        Clauses = [Clause.M22(12), Clause.M22(2), Clause.Principle(9)],
        Target = Target,
        NamesPackages = true,
    };

    /// <summary>No large frameworks.</summary>
    public static Rule ClosureIsSmall { get; } = new("closure-is-small")
    {
        Statement = "All that comes with the software stays within the budget of packages.",
        Rationale = """
            Every package is somebody else's schedule. Counted are the distinct runtime packages, direct and transitive, an ecosystem at a
            time; what only develops or tests is not. Without a lock, or beside a manifest that is not read, a number within the budget is
            not checked. The finding names the direct dependencies that bring in the most which nothing else does. `dependencies.budget` of
            `maintenance.yml` sets another budget; the default is 200.
            """,
        Remedy =
            "Do without the largest contributor, or set `dependencies.budget` of `maintenance.yml` to what the subject can look after.",
        Clauses = [Clause.M22(12), Clause.M22(2), Clause.Principle(1)],
        Target = Target,
        Severity = Severity.Warning,
    };

    /// <summary>One version of a package at a time.</summary>
    public static Rule NoDuplicates { get; } = new("no-duplicate-versions")
    {
        Statement = "No package is there in more than one version at run time.",
        Rationale = """
            Two versions of one package are fixed twice, and their types do not fit each other. Cargo and npm allow it, and much of it is
            not the subject's to change: this is a note.
            """,
        Remedy = "Bring those that ask for the older version up to date.",
        Clauses = [Clause.M22(12), Clause.Principle(1)],
        Target = Target,
        Severity = Severity.Note,
        Required = false,
    };

    /// <summary>A shell took a version for a file.</summary>
    public static Rule NoStrayRedirect { get; } = new("no-stray-redirect-file")
    {
        Statement = "No file is the trace of an unquoted version in a shell.",
        Rationale = """
            `pip install x>=12.0` without quotes writes pip's output to a file called `=12.0` and installs any version of x. Such a file
            shows that what was installed is not what was meant.
            """,
        Remedy = "Delete the file, and quote the requirement: `pip install \"x>=12.0\"`.",
        Clauses = [Clause.M22(12), Clause.Principle(3)],
        Target = Target,
    };

    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ClosureIsSmall, Pinned, LockIsPresent, LockMatches, NotBanned, NoDuplicates, NoStrayRedirect, NotYanked, SourcesAreTrusted,
    ];
}
