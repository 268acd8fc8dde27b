using System.Diagnostics;
using M31R.Automation.Findings;
using M31R.Automation.Governance;

namespace M31R.Automation.Tests.Governance;

public class NothingDeclared
{
    [Fact]
    public void IsNotCheckedAndLeavesAProposal()
    {
        using var tree = new OwnedTree("src/a.cs");
        var findings = tree.Judge().Findings;
        findings.Select(finding => finding.Outcome).ShouldBe([Outcome.NotChecked, Outcome.NotChecked, Outcome.NotApplicable]);
        findings.ShouldAllBe(finding => !finding.Rule.Required);
        findings[0].Remedy.ShouldContain("\"CheckOwnership/proposed-subsystems.yml\"");
        tree["artifacts/CheckOwnership/proposed-subsystems.yml"].ShouldContain("- name: \"src\"");
    }

    [Fact]
    public void TakesAnOldProposalAwayOnceDeclared()
    {
        using var tree = new OwnedTree("src/a.cs");
        tree.Judge();
        tree.WithCodeowners("* @org/core\n").Judge();
        tree.Has("artifacts/CheckOwnership/proposed-subsystems.yml").ShouldBeFalse();
    }

    [Fact]
    public void IsNotApplicableWithoutCode()
    {
        using var tree = new OwnedTree("README.md");
        tree.Judge().Findings.ShouldAllBe(finding => finding.Outcome == Outcome.NotApplicable);
        tree.Has("artifacts/CheckOwnership/proposed-subsystems.yml").ShouldBeFalse();
    }
}

[Trait("Speed", "Slow")]
public class HostileTree
{
    [Fact]
    public void IsJudgedInTime()
    {
        string[] files = [.. Enumerable.Range(0, 20_000)
            .Select(index => $"src/p{index:00000}/{string.Join('/', Enumerable.Repeat("a", 20))}.cs").Order(StringComparer.Ordinal)];
        var text = string.Concat(Enumerable.Range(0, 2000).Select(index => $"/src/p{index:00000}/a*a*a*a*b @org/team{index}\n"))
            + "**/a/**/a/**/a/**/b @org/b\n* @org/core\n";
        var facts = new OwnershipFacts { Tree = new FileIndex(files), Code = files, Codeowners = CodeownersOfGitHub.Read(text) };
        var watch = Stopwatch.StartNew();
        OwnershipJudge.Judge(facts, OwnershipPolicy.Default).Findings.Count.ShouldBeGreaterThan(2000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void OfDeepDirectoriesIsJudgedToo()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 2000));
        string[] files = [deep + "a.cs", deep + "b.py"];
        var facts = new OwnershipFacts
        {
            Tree = new FileIndex(files),
            Code = files,
            Codeowners = CodeownersOfGitHub.Read("*.py @org/core\n/gone @org/core\n")
        };
        OwnershipJudge.Judge(facts, OwnershipPolicy.Default).Findings.Count(finding => finding.Outcome == Outcome.Violated).ShouldBe(2);
    }
}
