using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Reproducibility;
using M31R.Automation.Reproducibility.Settings;
using M31R.Automation.Reproducibility.Statements;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Reproducibility;

[Trait("Speed", "Slow")]
public sealed class CommittedSubjectTests : AVerifiedSubject
{
    [Fact]
    public void IsBuiltByItsOwnRecipesAndNotByThoseOfToday()
    {
        Recipe("earlier", "echo x > earlier/a");
        var commit = Commit("SUMS");
        Recipe("later", "echo x > later/a");
        Commit();

        var plan = RebuildPlan.Of(Inspection(), new ReproducibilityOptions { Commit = commit });

        plan.Recipes.Recipes.Select(recipe => recipe.Name).ShouldBe(["earlier"]);
        plan.Hashes.ShouldBe(["SUMS"]);
    }

    [Fact]
    public void HasTheProjectsAndSettingsOfTheCommit()
    {
        Scratch.Write("subject/src/old.csproj", Text("false"));
        Scratch.Write("subject/src/c.cs", "[assembly: System.Reflection.AssemblyVersion(\"1.0.*\")]\n");
        var commit = Commit();
        File.Move(Scratch["subject/src/old.csproj"], Scratch["subject/src/new.csproj"]);
        Scratch.Write("subject/src/new.csproj", Text("true"));
        Scratch.Write("subject/src/c.cs", "class C { }\n");

        CommittedSubject.At(Inspection(), commit).Subject.Ecosystems.Select(root => root.Manifest).ShouldBe(["src/old.csproj"]);
        SettingsCheck.Run(CommittedSubject.TreeOf(Inspection(), commit, SettingsCheck.Reads)).Select(finding => finding.Place!.Path)
            .ShouldBe(["src/old.csproj", "src/c.cs"]);
        SettingsCheck.Run(CommittedSubject.TreeOf(Inspection(), null, SettingsCheck.Reads)).ShouldHaveSingleItem()
            .Outcome.ShouldBe(Outcome.Holds);
    }

    [Fact]
    public void KeepsAMaintenanceFileThatTheUserNamed()
    {
        Recipe("declared", "true");
        var commit = Commit();
        Scratch.Write("subject/untracked");
        var named = MaintenanceFile.Empty with { Path = "other.yml", IsOutside = true };

        CommittedSubject.At(Inspection() with { Maintenance = named }, commit).Maintenance.ShouldBe(named);
    }

    [Fact]
    public void WithABrokenMaintenanceFileNamesTheCommit()
    {
        Scratch.Write("subject/maintenance.yml", "nothing: true\n");
        Scratch.Git("init -q -b main", "subject");
        Scratch.Git("add -A", "subject");
        Scratch.Git("commit -q -m broken", "subject");
        var broken = Scratch.Git("rev-parse HEAD", "subject").Trim();
        Recipe("mended", "true");
        Commit();

        Should.Throw<MaintenanceException>(() => CommittedSubject.At(Inspection(), broken)).Message
            .ShouldContain($"the commit \"{broken}\"");
    }

    [Fact]
    public void ThatIsNotThereIsRefused()
    {
        Recipe("any", "true");
        Commit();

        Should.Throw<MaintenanceException>(() => RebuildPlan.Of(Inspection(), new ReproducibilityOptions { Commit = "nowhere" })).Message
            .ShouldContain("There is no commit \"nowhere\"");
        Should.Throw<MaintenanceException>(
                () => RebuildPlan.Of(Inspection(), new ReproducibilityOptions { Commit = "HEAD", WorkingTree = true })).Message
            .ShouldContain("Leave out one of --commit and --working-tree");
    }

    [Fact]
    public void WithoutTheRecipeOfAStatementIsRefused()
    {
        Recipe("dataset", "true");
        var commit = Commit();
        var other = Encoding.UTF8.GetString(
            ProvenanceWriter.Write([RebuiltFacts.Output("a", "aa")], new Provenance(null, commit, "datasat")));
        var options = new ReproducibilityOptions { Statement = Scratch.Write("s.json", other) };

        Should.Throw<MaintenanceException>(() => RebuildPlan.Of(Inspection(), options)).Message.ShouldContain("\"dataset\"");
    }

    private static string Text(string deterministic) =>
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n"
        + $"  <PropertyGroup><Deterministic>{deterministic}</Deterministic></PropertyGroup>\n</Project>\n";
}
