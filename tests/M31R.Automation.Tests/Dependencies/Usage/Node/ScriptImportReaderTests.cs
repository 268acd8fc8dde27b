using M31R.Automation.Dependencies.Usage.Node;

namespace M31R.Automation.Tests.Dependencies.Usage.Node;

public sealed class ImportOfAScript
{
    [Theory]
    [InlineData("import 'a'", "a:1")]
    [InlineData("import a, { b as c } from \"a/b\";", "a/b:1")]
    [InlineData("import {\n  a,\n} from 'a'", "a:3")]
    [InlineData("export * from 'a'; export { b } from '@s/b/c'", "a:1 @s/b/c:1")]
    [InlineData("const a = require('a'), b = await import(`b`)", "a:1 b:1")]
    [InlineData("import a = require('a')", "a:1")]
    [InlineData("// import 'a'\n/* import 'b'\n*/ import 'c'", "c:3")]
    [InlineData("x = \"import 'a'\"; y = `import 'b' ${require('c')} import 'd'`", "c:1")]
    [InlineData("x = /'/.test(y); import 'a'", "a:1")]
    [InlineData("x = a / b / c; import 'a'", "a:1")]
    [InlineData("const t = <p>Don't</p>\nimport 'a'", "a:2")]
    [InlineData("text from 'a'", "")]
    [InlineData("import(name)", "")]
    [InlineData("`unclosed ${ import 'a'", "a:1")]
    public void IsFound(string text, string found) => string.Join(' ', ScriptImportReader.Read("a.ts", text).Imports.Select(import => $"{import.Specifier}:{import.Line}")).ShouldBe(found);

    [Fact]
    public void OfAPageStandsInItsScripts() =>
        ScriptImportReader.Read("a.vue",
            "<template>import 'a'</template>\n<script setup lang=\"ts\">\nimport b from 'b'\n</script>").Imports.ShouldHaveSingleItem()
            .ShouldBe(new ScriptImport("b", 3));

    [Theory]
    [InlineData("jest.mock('a', () => ({}), { virtual: true }); require('a')", true)]
    [InlineData("const a = require('a'); jest.doMock('a', () => ({}))", true)]
    [InlineData("jest.mock('a'); require('a')", false)]
    [InlineData("jest.mock('b', () => ({})); require('a')", false)]
    public void IsNotNeededWhereTheFileMakesTheModule(string text, bool isOptional) =>
        ScriptImportReader.Read("a.js", text).Imports.Where(import => import.Specifier == "a").All(import => import.IsOptional)
            .ShouldBe(isOptional);

    [Theory]
    [InlineData("import type { A } from 'a'", true, false)]
    [InlineData("try { a = require('a') } catch {}", false, true)]
    [InlineData("jest.mock('a')", false, false)]
    public void SaysWhatItIsNeededFor(string text, bool isTypeOnly, bool isOptional)
    {
        var import = ScriptImportReader.Read("a.ts", text).Imports.ShouldHaveSingleItem();
        (import.IsTypeOnly, import.IsOptional).ShouldBe((isTypeOnly, isOptional || text.StartsWith("jest", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a/b.js", "a")]
    [InlineData("@s/a/b", "@s/a")]
    [InlineData("a?raw", "a")]
    [InlineData("node:fs", null)]
    [InlineData("fs/promises", null)]
    [InlineData("./a", null)]
    [InlineData("#a", null)]
    [InlineData("@/a", null)]
    [InlineData("virtual:a", null)]
    [InlineData("", null)]
    public void NamesAPackage(string specifier, string? package) => NodeNames.PackageOf(specifier).ShouldBe(package);
}
