using System.Text.RegularExpressions;
using M31R.Automation.Gates.Readers;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>What a Python site is made of.</summary>
internal sealed class PythonSite(Site site)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    /// <summary>What other package managers lock a site by, and Pipenv's list of what it depends on.</summary>
    private static readonly string[] ForeignLocks = ["uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "Pipfile"];

    private static readonly string[] TestExtras = ["dev", "develop", "development", "test", "tests", "testing"];
    private static readonly Regex RequirementsFile = new(
        @"^(requirements([-_.](dev|develop|test|tests|testing))?|(dev|test|tests|testing)[-_.]requirements)\.txt$", Options);
    private static readonly Regex TestFile = new(@"(^|/)(test_[^/]*|[^/]*_test|tests?)\.py$", Options);
    private static readonly Regex Oldest = new(@"(>=|~=|==|\^)\s*(?<version>[0-9]{1,4}\.[0-9]{1,4})", Options);
    private static readonly Regex OldestInSetup = new(
        @"python_requires\s*=\s*[""']?\s*(>=|~=|==)\s*(?<version>[0-9]{1,4}\.[0-9]{1,4})", Options);
    private static readonly Regex PytestImport = new(@"^\s*(import|from) pytest\b", Options);

    private readonly Lazy<IReadOnlyList<string>> sources = new(
        () => [.. site.OwnFiles.Where(file => file.EndsWith(".py", StringComparison.Ordinal))]);

    /// <summary>Its <c>pyproject.toml</c>; an empty one when it has none.</summary>
    public PyProject Project { get; } = site.TextBeside("pyproject.toml") is { } text ? PyProject.Read(text) : PyProject.Empty;

    /// <summary>Its own source files, relative to the subject's root; vendored, generated and fixture trees left out.</summary>
    public IReadOnlyList<string> Sources => sources.Value;

    /// <summary>The files that a test runner would look into.</summary>
    public IEnumerable<string> TestFiles => Sources.Where(file => TestFile.IsMatch(file));

    /// <summary>Whether there is anything to test with.</summary>
    public bool HasTests => Project.Has("tool.pytest") || TestFiles.Any();

    /// <summary>Whether its tests are pytest's: configured so, or written for it.</summary>
    public bool UsesPytest =>
        Project.Has("tool.pytest") || site.Has("pytest.ini") || site.Has(".pytest.ini")
        || site.TextBeside("setup.cfg")?.Contains("[tool:pytest]", StringComparison.Ordinal) == true
        || site.TextBeside("tox.ini")?.Contains("[pytest]", StringComparison.Ordinal) == true
        || Sources.Any(file => Path.GetFileName(file) == "conftest.py")
        || TestFiles.Any(file => site.TextOf(file) is { } text && PytestImport.IsMatch(text))
        || !TestFiles.Any(file => site.TextOf(file)?.Contains("unittest", StringComparison.Ordinal) == true);

    /// <summary>The file that says what exactly it depends on and that pip does not read; null when there is none.</summary>
    public string? ForeignLock { get; } = Array.Find(ForeignLocks, site.Has);

    /// <summary>What <c>pip install</c> is given; empty when it depends on nothing.</summary>
    public IReadOnlyList<string> Requirements
    {
        get
        {
            var extras = Project.Extras.Where(TestExtras.Contains).ToList();
            var files = Names.Where(name => RequirementsFile.IsMatch(name)).SelectMany(name => new[] { "-r", name }).ToList();
            var isPackage = Project.HasDependencies || Project.HasDynamicDependencies || extras.Count > 0 || InSetup("install_requires");
            IReadOnlyList<string> listed = isPackage ? ["-e", extras.Count == 0 ? "." : $".[{string.Join(',', extras)}]", .. files] : files;

            // Nothing that a group asks for is an option of pip.
            return TestGroups.Requirements is { Count: > 0 } grouped ? [.. listed, "--", .. grouped] : listed;
        }
    }

    /// <summary>A group of dependencies that a group for tests includes and that is not there; null when there is none.</summary>
    public string? MissingGroup => TestGroups.Missing.Count > 0 ? TestGroups.Missing[0] : null;

    /// <summary>The group for tests that only Poetry installs; null when there is none.</summary>
    public string? PoetryGroup => Project.PoetryGroups.FirstOrDefault(TestExtras.Contains);

    /// <summary>Whether it names dependencies that neither building nor testing it needs.</summary>
    public bool HasOtherDependencies => Project.Extras.Any() || Project.Groups.Names.Any() || Project.PoetryGroups.Count > 0;

    /// <summary>Whether pip is given nothing but lists that name each file by its hash.</summary>
    public bool IsLocked =>
        Requirements.All(each =>
            each == "-r"
            || (RequirementsFile.IsMatch(each) && site.TextBeside(each)?.Contains("--hash=", StringComparison.Ordinal) == true));

    /// <summary>The oldest Python that it says it runs on; null when it does not say.</summary>
    public Version? OldestPython =>
        Oldest.Match(Project.RequiresPython) is { Success: true } stated ? Version.Parse(stated.Groups["version"].Value)
        : OldestInSetup.Match($"{site.TextBeside("setup.cfg")}\n{site.TextBeside("setup.py")}") is { Success: true } setup
            ? Version.Parse(setup.Groups["version"].Value)
        : null;

    private IEnumerable<string> Names =>
        site.Files
            .Select(file => file[(site.EcosystemRoot.Directory.Length == 0 ? 0 : site.EcosystemRoot.Directory.Length + 1)..])
            .Where(name => !name.Contains('/', StringComparison.Ordinal));

    private (IReadOnlyList<string> Requirements, IReadOnlyList<string> Missing) TestGroups
    {
        get
        {
            var groups = Project.Groups;
            return groups.Resolve(groups.Names.Where(TestExtras.Contains));
        }
    }

    private bool InSetup(string word) =>
        site.TextBeside("setup.py")?.Contains(word, StringComparison.Ordinal) == true
            || site.TextBeside("setup.cfg")?.Contains(word, StringComparison.Ordinal) == true;
}
