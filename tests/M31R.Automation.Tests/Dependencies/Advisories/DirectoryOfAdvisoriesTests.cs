using M31R.Automation.Inventory;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Dependencies.Advisories.AdvisedSubject;

namespace M31R.Automation.Tests.Dependencies.Advisories;

public class DirectoryOfAdvisories
{
    private const string Fixed = """{"introduced": "0"}, {"fixed": "2.0.0"}""";

    /// <summary>As the OSV service offers them: one archive an ecosystem.</summary>
    [Fact]
    public void MayHoldArchives()
    {
        using var scratch = new Scratch();
        scratch.Write("1.json", Record("GHSA-1", "a", Fixed));
        ArchiveOfAdvisories.Zip(scratch, ("2.json", Record("GHSA-2", "b", Fixed, ecosystem: "PyPI")), ("broken.json", "{"));
        using var database = ArchiveOfAdvisories.Open(scratch, scratch.Root);
        database.Find(PackageSystem.PyPI, "b").ShouldHaveSingleItem().Id.ShouldBe("GHSA-2");
        database.Find(PackageSystem.Npm, "a").ShouldHaveSingleItem().Id.ShouldBe("GHSA-1");
        database.Coverage.Problems.ShouldBe(["\"a.zip/broken.json\" is no advisory in OSV format: it is not JSON at line 1."]);
    }
}
