using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility;
using M31R.Automation.Reproducibility.Differences;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Subjects;
using static M31R.Automation.Tests.Reproducibility.RebuiltFacts;

namespace M31R.Automation.Tests.Reproducibility;

public class JudgedBuildsTests
{
    private static readonly Rule Builds = ReproducibilityRules.BuildsAre;
    private static readonly Rule Packages = ReproducibilityRules.PackagesAre;
    private static readonly Rule Recipes = ReproducibilityRules.RecipeOutputsAre;
    private static readonly Rule Varied = ReproducibilityRules.BuildsAreVaried;

    [Fact]
    public void ThatAgreeHold()
    {
        var findings = ReproducibilityJudge.Judge(Facts(Made(Solution, Same("bin/a.dll"), Same("bin/a.1.0.0.nupkg")), Made(Dataset, Same("data/x"))));

        findings.Select(finding => finding.Outcome).ShouldAllBe(outcome => outcome == Outcome.Holds);
        findings.Of(Builds).ShouldHaveSingleItem().Message.ShouldBe("1 output is identical in both builds, which saw 1 thing differ.");
    }

    [Fact]
    public void ThatDifferNameEachCauseOnce()
    {
        var findings = ReproducibilityJudge.Judge(
            Facts(Made(Solution, Differs("bin/a.dll", ModuleId), Differs("bin/b.dll", ModuleId), Differs("bin/c.dll", Time, "C.Now()"), Same("d.dll"))));

        findings.Of(Builds).Select(finding => (finding.Component, finding.Message)).ShouldBe(
        [
            ("pe-module-id shop.sln", "\"bin/a.dll\" has a random module id; so does \"bin/b.dll\"."),
            ("text-time shop.sln", "\"bin/c.dll\" holds the time of the build, at \"C.Now()\"."),
        ]);
        findings.Of(Builds)[0].Remedy.ShouldBe(ModuleId.Remedy);
    }

    [Fact]
    public void OfSymbolsThatFollowTheCodeAreToldOnce()
    {
        var code = Differs("a.dll", Causes.All.First(cause => cause.Id == "pe-method-body"), "A.B()");
        var symbols = Differs("a.pdb", Causes.All.First(cause => cause.Id == "pdb-content"));

        SymbolsOfAssemblies.Told([code, symbols]).Select(output => (output.Differences.Count, output.FollowsFrom))
            .ShouldBe([(1, null), (0, "a.dll")]);
    }

    [Fact]
    public void OfAssembliesThatNameOtherSymbolsAreToldOnce()
    {
        var id = Causes.All.First(cause => cause.Id == "pdb-id");
        var path = Causes.All.First(cause => cause.Id == "pdb-document-path");

        SymbolsOfAssemblies.Told([Differs("a.dll", id), Differs("a.pdb", path)]).Select(output => output.FollowsFrom)
            .ShouldBe(["a.pdb", null]);
    }

    [Fact]
    public void ThatWereExplainedNameTheVariation()
    {
        var output = Differs("bin/a.dll", Time) with { Responsible = ["directory"] };

        ReproducibilityJudge.Judge(Facts(Made(Solution, output))).Of(Builds)[0].Message
            .ShouldEndWith(" By itself the directory and its depth brings it about.");
        ReproducibilityJudge.Judge(Facts(Made(Solution, output with { Responsible = [], DiffersAnyway = true }))).Of(Builds)[0].Message
            .ShouldEndWith(" It differs although nothing is varied.");
    }

    [Fact]
    public void OfPackagesThatDifferByTheirAssembliesAloneAreReferredTo()
    {
        var findings = ReproducibilityJudge.Judge(
            Facts(Made(Solution, Differs("bin/a.dll", ModuleId), Differs("bin/a.1.0.0.nupkg", ModuleId, "lib/net10.0/a.dll"))));

        findings.OutcomeOf(Builds).ShouldBe(Outcome.Violated);
        findings.Of(Packages).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void OfPackagesTellWhatThePackageAdds()
    {
        var findings = ReproducibilityJudge.Judge(Facts(Made(Solution, Same("bin/a.dll"), Differs("bin/a.1.0.0.nupkg", EntryTime, "a.nuspec"))));

        findings.OutcomeOf(Builds).ShouldBe(Outcome.Holds);
        findings.Of(Packages).ShouldHaveSingleItem().Component.ShouldBe("zip-entry-time shop.sln");
    }

    [Fact]
    public void ThatFailInOneOfTheTwoAreViolated()
    {
        var findings = ReproducibilityJudge.Judge(Facts(Made(Solution) with { Second = Failed("error CS0001: no") }));

        var finding = findings.Of(Builds).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("\"shop.sln\" succeeds in the first build and fails in the other (\"dotnet build\" ended with exit code 1 and said: error CS0001: no).");
        findings.OutcomeOf(Packages).ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void ThatFailInBothAreNotChecked() =>
        ReproducibilityJudge.Judge(Facts(Made(Solution) with { First = Failed("no"), Second = Failed("no") })).OutcomeOf(Builds)
            .ShouldBe(Outcome.NotChecked);

    [Fact]
    public void WhoseRestoreFailsAreNotChecked() =>
        ReproducibilityJudge.Judge(
                Facts(Made(Solution) with { First = Failed("NU1301", isPreparation: true), Second = Failed("NU1301", isPreparation: true) }))
            .Of(Builds).ShouldHaveSingleItem().Remedy.ShouldBe("Make what it asks for reachable and run again.");

    [Fact]
    public void OfADeclaredRecipeThatFailsInBothAreViolated() =>
        ReproducibilityJudge.Judge(Facts(Made(Dataset) with { First = Failed("no data"), Second = Failed("no data") })).OutcomeOf(Recipes)
            .ShouldBe(Outcome.Violated);

    [Fact]
    public void WhoseToolIsMissingAreNotChecked() =>
        ReproducibilityJudge.Judge(
                Facts(Made(Dataset) with { First = Failed("", CommandEnd.NotFound), Second = Failed("", CommandEnd.NotFound) }))
            .Of(Recipes).ShouldHaveSingleItem().Message.ShouldBe("The tool \"dotnet\" is not installed.");

    [Fact]
    public void OfADeclaredRecipeThatMakesNothingAreViolated() =>
        ReproducibilityJudge.Judge(Facts(Made(Dataset))).Of(Recipes).ShouldHaveSingleItem().Message
            .ShouldBe("\"dataset\" ran and made no file that its \"outputs\" name.");

    [Fact]
    public void OfADeclaredRecipeThatWritesElsewhereAreViolated() =>
        ReproducibilityJudge.Judge(Facts(Made(Dataset, Same("data/x")) with { Strays = ["spill.txt"] })).Of(Recipes)
            .ShouldHaveSingleItem().Message.ShouldBe("\"dataset\" writes outside of the repository: \"spill.txt\".");

    [Fact]
    public void WithOutputsThatCannotBeReadAreNotChecked()
    {
        var facts = Made(Dataset) with { Unread = [new UnreadOutput("data/pipe", "It cannot be read: no end of it came.")] };

        var finding = ReproducibilityJudge.Judge(Facts(facts)).Of(Recipes).ShouldHaveSingleItem();

        (finding.Outcome, finding.Message).ShouldBe((
            Outcome.NotChecked, "\"data/pipe\" of \"dataset\" cannot be compared. It cannot be read: no end of it came."));
    }

    [Fact]
    public void OfARecipeThatTakesItsCloneAwayAreViolated() =>
        ReproducibilityJudge.Judge(Facts(Made(Dataset, Same("data/x")) with { Second = new RecipeEnd([]) { TookAway = "\".git\" of the clone" } }))
            .Of(Recipes).ShouldHaveSingleItem().Message.ShouldBe("\"dataset\" takes away \".git\" of the clone.");

    [Fact]
    public void WithoutACloneAreNotChecked() =>
        ReproducibilityJudge.Judge(Facts(Made(Dataset) with { First = Failed("") with { HasNoClone = true }, Second = Failed("no") }))
            .OutcomeOf(Recipes).ShouldBe(Outcome.NotChecked);

    [Fact]
    public void ThatFailOnAFullDiskAreNotChecked() =>
        ReproducibilityJudge.Judge(Facts(Made(Dataset) with { Second = Failed("no space") with { HadNoSpace = true } }))
            .Of(Recipes).ShouldHaveSingleItem().Message.ShouldBe("\"dataset\" failed when there was no space left on the disk.");

    [Fact]
    public void OfAnEcosystemWithoutARecipeAreNotChecked()
    {
        var facts = Facts() with { Unknown = [new EcosystemRoot(Ecosystem.Cargo, "", "Cargo.toml")] };

        ReproducibilityJudge.Judge(facts).Of(Builds).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
        ReproducibilityJudge.Judge(facts with { Recipes = [Made(Dataset, Same("x"))] }).OutcomeOf(Builds).ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void OfNothingAreNotApplicable() =>
        ReproducibilityJudge.Judge(Facts() with { Variations = [] }).Select(finding => finding.Outcome).Distinct()
            .ShouldBe([Outcome.NotApplicable]);

    [Fact]
    public void ThatMayNotRunAreNotChecked() =>
        ReproducibilityJudge.Judge(Facts() with { Hindrance = ("No.", "Yes."), HasBuiltIn = true }).OutcomeOf(Builds).ShouldBe(Outcome.NotChecked);

    [Fact]
    public void TellVariationsThatHadNoEffect()
    {
        var finding = ReproducibilityJudge.Judge(Facts(Made(Solution, Same("a.dll"))) with { Variations = [Took, Missed] }).Of(Varied)
            .ShouldHaveSingleItem();

        (finding.Outcome, finding.Message, finding.Remedy)
            .ShouldBe((Outcome.NotChecked, "The day did not differ: faketime is not installed.", "Install faketime."));
    }

    [Fact]
    public void InWhichNothingRanTellItOnce()
    {
        var unseen = Missed with { Reason = "No command of both builds told what it saw.", IsUnseen = true };

        ReproducibilityJudge.Judge(Facts(Made(Solution, Same("a.dll"))) with { Variations = [unseen, unseen] }).Of(Varied)
            .ShouldHaveSingleItem().Message.ShouldStartWith("No command of both builds ran");
    }

    [Fact]
    public void OfASingleFileCannotVaryItsOrder() =>
        ReproducibilityJudge.Judge(Facts(Made(Dataset, Same("x"))) with { Variations = [Took, Missed with { HasNothingToVary = true }] })
            .Of(Varied).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Theory]
    [InlineData("curl: (6) Could not resolve host: example", "Let it work without a network, or declare \"network: true\".")]
    [InlineData("boom", "Let the command work on what is committed alone.")]
    public void WhoseRecipeFailsSayWhatHelps(string words, string remedy)
    {
        var failed = RebuiltFacts.Failed(words);
        var facts = new RecipeFacts(Dataset, failed, failed, []);

        ReproducibilityJudge.Judge(Facts(facts)).Of(Recipes).ShouldHaveSingleItem().Remedy.ShouldBe(remedy);
    }

    [Fact]
    public void ThatDifferForNoKnownCauseAreViolated()
    {
        var finding = ReproducibilityJudge.Judge(Facts(Made(Dataset, Differs("data/x", Time) with { Differences = [] }))).Of(Recipes)
            .ShouldHaveSingleItem();

        (finding.Outcome, finding.Message).ShouldBe((Outcome.Violated, "\"data/x\" holds other bytes."));
    }

    [Fact]
    public void ThatDifferInPermissionsAloneAreViolated()
    {
        var output = Same("a.sh") with { Differences = [new Difference(Causes.OutputMode, "", "0755", "0644")] };

        ReproducibilityJudge.Judge(Facts(Made(Dataset, output))).OutcomeOf(Recipes).ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void WhoseAssembliesAreNotFoundAreNotChecked()
    {
        var finding = ReproducibilityJudge.Judge(Facts(Made(Solution))).Of(Builds).ShouldHaveSingleItem();

        (finding.Outcome, finding.Message)
            .ShouldBe((Outcome.NotChecked, "\"shop.sln\" was built, and nothing that its projects compile was found to compare."));
    }

    [Fact]
    public void OfPackagesTellAssembliesThatNoProjectCompiles()
    {
        var findings = ReproducibilityJudge.Judge(
            Facts(Made(Solution, Same("bin/native.dll"), Differs("bin/a.1.0.0.nupkg", ModuleId, "tools/native.dll!module"))));

        findings.OutcomeOf(Builds).ShouldBe(Outcome.Holds);
        findings.OutcomeOf(Packages).ShouldBe(Outcome.Violated);
    }

    [Theory]
    [InlineData(25, Outcome.NotChecked)]
    [InlineData(24, Outcome.Violated)]
    public void OfPackagesWithManyAssembliesAreJudgedByAllOfThem(int compiled, Outcome expected)
    {
        var inside = DifferenceOrder.Of(
            [.. Enumerable.Range(0, 25).Select(number => new Difference(ModuleId, $"lib/a{number:00}.dll", "1", "2"))]);
        var package = Differs("bin/a.1.0.0.nupkg", ModuleId) with { Differences = inside };
        var assemblies = Enumerable.Range(0, compiled).Select(number => Differs($"bin/a{number:00}.dll", ModuleId));

        ReproducibilityJudge.Judge(Facts(Made(Solution, [.. assemblies, package]))).OutcomeOf(Packages).ShouldBe(expected);
    }

    [Fact]
    public void OfPackagesRestOnAViolatedRuleInItsOwnWords() =>
        ReproducibilityJudge.Judge(Facts(Made(Solution) with { Second = Failed("no") })).Of(Packages).ShouldHaveSingleItem().Message
            .ShouldBe("Rests on \"builds-are-reproducible\", which is violated.");

    [Fact]
    public void WhoseWorldCannotBeMadeAreNotChecked()
    {
        var none = Failed("The world of this build cannot be made: no loopback.") with { HasNoWorld = true };

        var finding = ReproducibilityJudge.Judge(Facts(Made(Dataset) with { Second = none })).Of(Recipes).ShouldHaveSingleItem();

        (finding.Outcome, finding.Message)
            .ShouldBe((Outcome.NotChecked, "\"dataset\" was not made: The world of this build cannot be made: no loopback."));
    }

    [Fact]
    public void ThatLeaveAProgramRunningSaySo()
    {
        var finding = ReproducibilityJudge.Judge(Facts(Made(Dataset, Same("x")) with { LeftRunning = ["sleep"] })).Of(Recipes)
            .ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.Holds);
        finding.Message.ShouldEndWith(" differ. \"dataset\" left \"sleep\" running, which was ended.");
    }

    [Fact]
    public void ThatFailInOneNameTheVariationThatIsResponsible()
    {
        var facts = Made(Dataset) with { Second = Failed("no"), Responsible = ["home"] };

        ReproducibilityJudge.Judge(Facts(facts)).Of(Recipes).ShouldHaveSingleItem().Message
            .ShouldEndWith("said: no). By itself the home directory brings it about.");
    }

    [Fact]
    public void OfAnEcosystemWithoutARecipeBesideDeclaredOnesAreMentioned()
    {
        var facts = Facts(Made(Dataset, Same("x"))) with { Unknown = [new EcosystemRoot(Ecosystem.Cargo, "", "Cargo.toml")] };

        ReproducibilityJudge.Judge(facts).Of(Builds).ShouldHaveSingleItem().Message
            .ShouldEndWith(" Of what \"Cargo.toml\" describes, only outputs of declared recipes are made.");
    }

    [Fact]
    public void OfWhatAStatementDoesNotSpeakOfAreNotApplicable() =>
        ReproducibilityJudge.Judge(Facts(Made(Dataset, Same("x"))) with { Claimed = "dataset" }).Of(Builds).ShouldHaveSingleItem().Message
            .ShouldBe("The statement speaks of \"dataset\" alone.");
}
