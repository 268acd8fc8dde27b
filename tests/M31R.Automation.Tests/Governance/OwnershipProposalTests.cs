using M31R.Automation.Governance;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Governance;

public class ProposedSubsystems
{
    private static string[] Of(params string[] files)
    {
        string[] sorted = [.. files.Order(StringComparer.Ordinal)];
        return [.. Proposal(sorted).Parts.Select(part => $"{part.Name}: {string.Join(' ', part.Paths)}")];
    }

    private static OwnershipProposal Proposal(string[] files) =>
        OwnershipProposal.Of(files, [.. files.Where(OwnershipPolicy.Default.IsCode)], OwnershipPolicy.Default);

    [Fact]
    public void AreTheSixOfTheSpecificationWhereTheyAreThere() => Of(
        "Makefile", "m31r/__init__.py", "m31r/data/crawl.py", "m31r/tokenizer/bpe.py", "m31r/training/loop.py", "m31r/evaluation/run.py",
        "m31r/serving/api.py",
        "m31r/cli/main.py", "datasets/dev/manifest.json", "tests/data/test_crawl.py", "tests/conftest.py", "configs/train.yaml",
        "docs/a.md").ShouldBe(
    [
        "tooling: /Makefile /configs/ /m31r/ /tests/",
        "dataset: /datasets/ /m31r/data/ /tests/data/",
        "tokenizer: /m31r/tokenizer/",
        "training: /m31r/training/",
        "evaluation: /m31r/evaluation/",
        "runtime: /m31r/serving/",
    ]);

    [Fact]
    public void AreTopLevelModulesElsewhere() =>
        Of("build.sh", "src/One/a.cs", "src/Two/b.cs", "tests/One.Tests/c.cs", "web/app.ts", "docs/a.md")
            .ShouldBe(["root: /build.sh", "One: /src/One/", "Two: /src/Two/", "tests: /tests/", "web: /web/"]);

    [Fact]
    public void LeaveNothingOrphaned()
    {
        string[] files = ["a[b]/x.py", "data/d.py", "model/m.py", "odd \"name\"/y.py", "tokenizer/t.py", "training/r.py", "z*.sh"];
        var patterns = PathPatterns.Parse(Proposal(files).Parts.SelectMany(part => part.Paths));
        files.ShouldAllBe(file => patterns.Matches(file));
    }

    [Fact]
    public void CanBeReadAsMaintenanceFile()
    {
        var yaml = Proposal(["back\\slash/z.py", "odd \"name\"/y.py"]).ToYaml();
        var read = MaintenanceFileReader.Parse(yaml, "maintenance.yml");
        read.Subsystems.SelectMany(part => part.Paths).ShouldBe(["/back\\\\slash/", "/odd \"name\"/"]);
    }
}
