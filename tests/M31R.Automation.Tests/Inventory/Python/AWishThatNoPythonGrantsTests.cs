using M31R.Automation.Dependencies;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Tests.Inventory.Python;

public sealed class AWishThatNoPythonGrants
{
    private const string Own = "\n[[package]]\nname = \"app\"\nversion = \"1\"\nsource = { virtual = \".\" }\n";

    [Theory]
    [InlineData(">=3.11", "python_version < '3.11'")]
    [InlineData(">=3.11", "python_version <= '3.10'")]
    [InlineData(">=3.11", "python_full_version < '3.11.0' and sys_platform == 'win32'")]
    [InlineData("~=3.11", "\"x\" == extra and python_version >= '4'")]
    [InlineData(">=3.8,<3.12", "python_version > '3.11'")]
    [InlineData(">=3.11", "python_version == '3.9'")]
    [InlineData(">=3.11", "python_version < '3.9' or python_version == '3.10'")]
    [InlineData(">=3.11", "(python_version < '3' or python_version=='3.10') and os_name == 'a or b'")]
    [InlineData(">=3.8,<3.12", "python_version < '3.10' and (python_version > '3.10' or (python_version < '3.7'))")]
    public void IsNoComponent(string pythons, string marker) => Wishes(pythons, marker).IsVoid.ShouldBeTrue();

    [Theory]
    [InlineData(">=3.11", "python_version < '3.12'")]
    [InlineData(">=3.11", "python_version <= '3.11'")]
    [InlineData(">=3.11", "python_version < '3.11' or sys_platform == 'win32'")]
    [InlineData(">=3.11", "(python_version < '3.11' and os_name == 'nt') or python_version >= '3.12'")]
    [InlineData(">=3.11", "python_version < '3.9' or (python_version < '3.10'")]
    [InlineData(">=3.11", "python_version < '3.9' or")]
    [InlineData(">=3.11", "python_version < '3.9' python_version < '3.10')")]
    [InlineData(">=3.11", "python_version not in '3.9'")]
    [InlineData(">=3.11", "python_version != '3.11'")]
    [InlineData(">=3.8,<3.12", "python_version > '3.10'")]
    [InlineData("", "python_version < '2'")]
    [InlineData(">3,<2", "python_version < '2'")]
    [InlineData(">=3.11", "platform_release < '3'")]
    public void IsOneWhereAPythonMay(string pythons, string marker) =>
        Wishes(pythons, marker).IsVoid.ShouldBeFalse();

    [Fact]
    public void IsNoFindingWithoutALock() => Pinned(Manifest(">=3.11", "python_version < '3.11'")).Outcome.ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void IsTakenAsPoetryWritesIt() => PythonProjects.Read(ManifestTrees.Of(("pyproject.toml",
            "[tool.poetry.dependencies]\npython = \"^3.11\"\ntomli = { version = \"^2\", python = \"<3.11\" }")))
        .ShouldHaveSingleItem().Declarations.ShouldHaveSingleItem().IsVoid.ShouldBeTrue();

    [Theory]
    [InlineData("<3.9 || ==3.10.*", true)]
    [InlineData("<3.9 || ^3.12", false)]
    public void MayBeOneOfSeveralRangesOfPoetry(string pythons, bool isVoid) => PythonProjects.Read(ManifestTrees.Of(("pyproject.toml",
            "[tool.poetry.dependencies]\npython = \"^3.11\"\ntomli = { version = \"^2\", markers = \"os_name == 'nt' or os_name == 'x'\", python = \""
                + pythons + "\" }")))
        .ShouldHaveSingleItem().Declarations.ShouldHaveSingleItem().IsVoid.ShouldBe(isVoid);

    [Theory]
    [InlineData("(", ")", 10_000)]
    [InlineData("(python_version < '3' or python_version > '3.12') and ", "", 2_000)]
    public void IsReadInShortTime(string before, string after, int times) => Wishes(">=3.11",
        string.Concat(Enumerable.Repeat(before, times)) + "python_version < '3.12'" + string.Concat(Enumerable.Repeat(after, times)))
        .IsVoid.ShouldBe(after.Length == 0);

    [Fact]
    public void IsNoFindingWhereALockOfUvRecordsIt() =>
        Pinned(Manifest("", "sys_platform == 'win32'"), Lock("sys_platform == 'win32'")).Outcome.ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void IsOneWhereALockOfUvRecordsItElsewhere() =>
        Pinned(Manifest("", "sys_platform == 'win32'"), Lock("sys_platform == 'linux'")).Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void IsOneWhereALockOfUvNeedsAndLacksIt() =>
        Pinned(Manifest("", "os_name == 'nt'"), ("uv.lock", "version = 1" + Own + "dependencies = [{ name = \"tomli\" }]\n[package.metadata]\n"
            + "requires-dist = [{ name = \"tomli\", specifier = \">=2\", marker = \"os_name == 'nt'\" }]")).Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void MakesALockOfUvStaleThatDoesNotRecordIt()
    {
        var inventory = Read(Manifest(">=3.11", "python_version < '3.0'"), ("uv.lock", "version = 1" + Own));

        LockJudge.Judge(inventory, []).Where(finding => finding.Rule == DependencyRules.LockMatches).ShouldHaveSingleItem().Message
            .ShouldBe("\"tomli\" is asked for as \">=2\", and uv.lock does not hold it.");
        inventory.Components.ShouldBeEmpty();
    }

    private static Declaration Wishes(string pythons, string marker)
    {
        var inventory = Read(Manifest(pythons, marker));
        var declaration = inventory.Projects.ShouldHaveSingleItem().Declarations.ShouldHaveSingleItem();
        inventory.Components.Count.ShouldBe(declaration.IsVoid ? 0 : 1);
        return declaration;
    }

    private static (string Path, string Text) Manifest(string pythons, string marker) => ("pyproject.toml",
        $"[project]\nname = \"app\"\nrequires-python = \"{pythons}\"\ndependencies = ['''tomli>=2; {marker}''']");

    private static (string Path, string Text) Lock(string marker) => ("uv.lock",
        $"version = 1{Own}[package.metadata]\nrequires-dist = [{{ name = \"tomli\", specifier = \">=2\", marker = \"{marker}\" }}]");

    private static Finding Pinned(params (string Path, string Text)[] files) => PinningJudge.Judge(Read(files)).ShouldHaveSingleItem();

    private static DependencyInventory Read(params (string Path, string Text)[] files) =>
        InventoryAssembly.Of(PythonProjects.Read(ManifestTrees.Of(files)));
}
