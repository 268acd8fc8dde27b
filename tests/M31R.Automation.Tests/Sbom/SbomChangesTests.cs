using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Sbom;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Sbom;

public class ChangesSinceARelease
{
    private static readonly LastRelease Release = new("v1.0.0", "abc");

    private static DependencyInventory Of(params IReadOnlyList<ResolvedPackage> packages) => InventoryAssembly.Of([Projects.Npm(packages)]);

    private static SbomChanges Changes() => SbomChanges.Between(
        Release,
        Of(
            Projects.Package("same", "1.0.0"),
            Projects.Package("gone", "1.0.0"),
            Projects.Package("newer", "1.0.0"),
            Projects.Package("split", "1.0.0")),
        Of(
            Projects.Package("same", "1.0.0"),
            Projects.Package("come|", "1.0.0"),
            Projects.Package("newer", "2.0.0"),
            Projects.Package("split", "1.0.0"),
            Projects.Package("split", "2.0.0")));

    [Fact]
    public void AreTold() => Snapshot.Matches("sbom-changes.md", SbomChangesReport.Markdown(Changes()));

    [Fact]
    public void AreWritten() =>
        Snapshot.Matches("sbom-changes.json", System.Text.Encoding.UTF8.GetString(SbomChangesReport.Json(Changes())));

    [Fact]
    public void WithoutOneAreNone()
    {
        SbomChangesReport.Markdown(SbomChanges.None).ShouldContain("There is no release yet");
        System.Text.Encoding.UTF8.GetString(SbomChangesReport.Json(SbomChanges.None)).ShouldContain("\"release\": null");
    }

    [Fact]
    public void SayWhatOfTheReleaseCouldNotBeRead()
    {
        var broken = Projects.Npm() with
        {
            Problems = [new ReadingProblem(
            ProblemKind.Broken,
            new Place("package-lock.json", 3),
            "This is not JSON.",
            "Mend it.")]
        };
        SbomChanges.Between(Release, InventoryAssembly.Of([broken]), Of()).Unread.ShouldBe(["package-lock.json"]);
    }
}

public class LastReleaseOfASubject
{
    [Theory]
    [InlineData("v1.2.0", "1 v1.2.0\n2 v1.10.0-rc.1\n3 v1.1.0\n4 nightly\n")]
    [InlineData("v1.10.0", "1 v1.2.0\n2 v1.10.0\n")]
    [InlineData("2.0.0-rc.2", "1 2.0.0-rc.1\n2 2.0.0-rc.2\n")]
    [InlineData("release-1.0", "1 release-1.0\n")]
    [InlineData("v1.0.0", "1 v1.0.0\nhead v2.0.0\n")]
    [InlineData(null, "1 latest\n2 v1\n3 2026\n")]
    [InlineData("app-v1.2.0", "1 app-v1.0.0\n2 app-v1.2.0\n")]
    [InlineData("@scope/app@1.2.0", "1 @scope/app@1.2.0\n")]
    [InlineData("v0.9.0", "1 app-v1.2.0\n2 v0.9.0\n")]
    [InlineData("release-1.1", "1 release-1.1\n2 app-v1.2.0\n")]
    [InlineData(null, "1 app-v1.0.0\n2 tool-v3.0.0\n")]
    [InlineData("app-v2.0.0", "1 app-v1.0.0\n1 tool-v1.0.0\n2 app-v2.0.0\n2 tool-v2.0.0\n")]
    [InlineData(null, "1 app-v1.0.0\n1 tool-v2.0.0\n")]
    [InlineData(null, "1 nightly-2026.01.02\n")]
    [InlineData(null, "")]
    public void IsTheHighestVersionBeforeTheCommit(string? tag, string tags) =>
        (LastRelease.Highest(tags, except: "head")?.Tag).ShouldBe(tag);

    [Theory]
    [InlineData("1 1.0.6\n2 app-v2.0.0\n", "app-v2.0.0", "app-v2.0.0", "")]
    [InlineData("1 1.0.6\n2 app-v2.0.0\n", "", "1.0.6", "")]
    [InlineData("1 1.0.6\n2 app-v0.1.0\n", "app-v0.1.0", "1.0.6", "")]
    [InlineData("1 1.0.6\n1 app-v2.0.0\n", "1.0.6 app-v2.0.0", "1.0.6", "")]
    [InlineData("1 1.0.6\n2 app-v2.0.0\n3 tool-v1.0.0\n", "app-v2.0.0 tool-v1.0.0", null, "1.0.6 app-v2.0.0 tool-v1.0.0")]
    [InlineData("1 1.0.6\n2 app-v0.2.0\n3 tool-v1.0.0\n", "app-v0.2.0 tool-v1.0.0", "1.0.6", "")]
    [InlineData("1 app-v1.0.0\n2 app-v1.1.0\n3 tool-v3.0.0\n", "", null, "app-v1.1.0 tool-v3.0.0")]
    public void IsNotThatOfPlainTagsWhereThoseOfPackagesWentOn(string tags, string later, string? tag, string candidates)
    {
        var search = ReleaseSearch.Among(LastRelease.Newest(tags, except: "head"), _ => later.Split(' '));

        (search.Release?.Tag, string.Join(' ', search.Candidates.Select(release => release.Tag))).ShouldBe((tag, candidates));
    }
}

[Trait("Speed", "Slow")]
public sealed class TreeOfARelease : IDisposable
{
    private readonly Scratch scratch = new("release");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void IsReadFromGit()
    {
        scratch.Write("subject/a ä.json", "\uFEFF{}");
        scratch.Write("subject/b.txt", "text\n");
        scratch.Write("subject/package.json", "{\"name\": \"ä\"}\n\n");
        scratch.Write("subject/Cargo.lock");
        scratch.Write("subject/poetry.lock", "no line end");
        scratch.Write("beside.txt");
        scratch.Commit().Git("tag -a v1.0.0 -m release");
        var tagged = scratch.Git("rev-parse HEAD").Trim();
        File.Delete(scratch["subject/a ä.json"]);
        scratch.Commit();

        LastRelease.Find(Inspection()).ShouldBe(new LastRelease("v1.0.0", tagged));
        var tree = CommittedTree.Read(Inspection().Doors.Git, scratch["subject"], tagged);
        tree.Files.ShouldBe(["Cargo.lock", "a ä.json", "b.txt", "package.json", "poetry.lock"]);
        tree.Text("package.json").ShouldBe("{\"name\": \"ä\"}\n\n");
        tree.Text("Cargo.lock").ShouldBeEmpty();
        tree.Text("poetry.lock").ShouldBe("no line end");
        tree.Text("a ä.json").ShouldBe("{}");
        tree.TextOrNull("c").ShouldBeNull();
        InventoryReader.ReadAt(Inspection(), tagged).Components.ShouldBeEmpty();
    }

    [Fact]
    public void IsThatOfAPackageWhosePlainTagsEnded()
    {
        foreach (var tag in new[] { "1.0.6", "app-v2.0.0", "app-v1.5.0" })
        {
            scratch.Write("subject/a.txt", tag);
            scratch.Commit().Git($"tag {tag}");
        }

        scratch.Write("subject/a.txt", "next");
        scratch.Commit();

        (LastRelease.Find(Inspection())?.Tag).ShouldBe("app-v2.0.0");
    }

    [Fact]
    public void ThatGitDoesNotHaveIsTold()
    {
        scratch.Write("subject/a.txt");
        scratch.Commit();
        Should.Throw<MaintenanceException>(() => CommittedTree.Read(Inspection().Doors.Git, scratch["subject"], new string('1', 40)));
    }

    private Inspection Inspection()
    {
        var doors = Doors.OfThisMachine();
        return new Inspection(
            SubjectOpener.Open(scratch["subject"], scratch.Root, MaintenanceFile.Empty, doors),
            MaintenanceFile.Empty,
            new InspectionOptions { ArtifactsDirectory = scratch["artifacts"], AsOf = new DateOnly(2026, 1, 2) },
            doors,
            new CollectedProgress());
    }
}
