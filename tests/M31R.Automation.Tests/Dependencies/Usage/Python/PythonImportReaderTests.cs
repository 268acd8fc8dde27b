using M31R.Automation.Dependencies.Usage.Python;

namespace M31R.Automation.Tests.Dependencies.Usage.Python;

public sealed class ImportOfPython
{
    [Theory]
    [InlineData("import a", "a:1")]
    [InlineData("import a.b as c, d", "a.b:1 d:1")]
    [InlineData("import a; import b", "a:1 b:1")]
    [InlineData("from a.b import c", "a.b:1")]
    [InlineData("from a import (\n    b,  # from x import y\n    c as d,\n)\nimport e", "a:1 e:5")]
    [InlineData("import a, \\\n  b", "a:1 b:2")]
    [InlineData("from . import a", "")]
    [InlineData("from .a import b", "")]
    [InlineData("'''\nimport a\n'''\nimport b", "b:4")]
    [InlineData("x = r\"\"\"import a\"\"\" + f'import b'", "")]
    [InlineData("# import a", "")]
    [InlineData("x = 'it''s \\' import a'\nimport b", "b:2")]
    [InlineData("def f():\n    import a", "a:2")]
    [InlineData("if x: import a", "a:1")]
    [InlineData("f(\nimport a", "a:2")]
    [InlineData("import a\r\nimport b\r\n", "a:1 b:2")]
    [InlineData("x = 'a\\\r\nimport q'\r\nimport c", "c:3")]
    [InlineData("from", "")]
    [InlineData("import", "")]
    [InlineData("x = 'unclosed\nimport a", "a:2")]
    [InlineData("\"\"\"unclosed\nimport a", "")]
    public void IsFound(string text, string found) => string.Join(' ', Imports(text).Select(import => $"{import.Module}:{import.Line}")).ShouldBe(found);

    [Theory]
    [InlineData("try:\n    import a\nexcept ImportError:\n    a = None", true)]
    [InlineData("try:\n    import a\nexcept (AttributeError, ModuleNotFoundError):\n    import b as a", true)]
    [InlineData("try:\n    import a\nexcept Exception:\n    pass", true)]
    [InlineData("try: import a\nexcept: pass", true)]
    [InlineData("try:\n    work()\n    import a\nexcept Exception:\n    pass", false)]
    [InlineData("try:\n    import a\nexcept ValueError:\n    pass", false)]
    [InlineData("try:\n    if x:\n        import a\nexcept ImportError:\n    pass", true)]
    [InlineData("try:\n    pass\nexcept ImportError:\n    pass\nimport a", false)]
    [InlineData("if TYPE_CHECKING:\n    import a", true)]
    [InlineData("if typing.TYPE_CHECKING:\n    import a", true)]
    [InlineData("if sys.version_info < (3, 11):\n    import a\nelse:\n    import tomllib", true)]
    [InlineData("if is_torch_available():\n    import a", true)]
    [InlineData("if x:\n    import a", false)]
    [InlineData("if path.suffix == '.a':\n    import a", false)]
    [InlineData("with suppress(ImportError):\n    import a", true)]
    [InlineData("with open(x):\n    import a", false)]
    [InlineData("m = importlib.import_module('a')", true)]
    [InlineData("pytest.importorskip(\"a\")", true)]
    public void MayBeDoneWithout(string text, bool isOptional) => Imports(text).First(import => import.Module == "a").IsOptional
        .ShouldBe(isOptional);

    [Fact]
    public void TakesLinearTimeFromHostileText()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        PythonImportReader.Read(
            "a.py",
            string.Concat(Enumerable.Range(0, 2_000)
                .Select(i => new string(' ', Math.Min(i, 300)) + "try:\n")) + new string('(', 50_000) + new string('\'', 50_000));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static IReadOnlyList<PythonImport> Imports(string text) => PythonImportReader.Read("a.py", text).Imports;
}
