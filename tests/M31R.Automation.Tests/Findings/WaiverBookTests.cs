using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public abstract class WaiverScenario
{
    protected static readonly Rule Shut = Samples.Rule("doors-are-shut");
    protected static readonly Rule Elsewhere = Samples.Rule("windows-are-clean", target: "CheckWindows");

    protected static Waiver Waiver(string rule = "doors-are-shut", string component = "", string expires = "2026-12-31") =>
        new(rule, component, "The key is on order.", DateOnly.Parse(expires), new Place("maintenance.yml", 7));

    protected static IReadOnlyList<Finding> Apply(IReadOnlyList<Waiver> waivers, params IReadOnlyList<Finding> findings) =>
        new WaiverBook(waivers, [Shut.Id, Elsewhere.Id, WaiverRules.WaiversAreCurrent.Id], Samples.Day).Apply(findings, [Shut]);

    /// <summary>What <c>waivers-are-current</c> came to.</summary>
    protected static Finding Judged(IReadOnlyList<Finding> findings) =>
        findings.Where(finding => finding.Rule == WaiverRules.WaiversAreCurrent).ShouldHaveSingleItem();
}

public class CurrentWaiver : WaiverScenario
{
    private readonly IReadOnlyList<Finding> findings = Apply(
        [Waiver()], Shut.Violated("Door \"back\" stands open."), Shut.Holds("Door \"front\" is shut."));

    [Fact]
    public void TurnsAViolationIntoAWaivedOne()
    {
        findings[0].Outcome.ShouldBe(Outcome.Waived);
        findings[0].Message.ShouldBe("Door \"back\" stands open.");
    }

    [Fact]
    public void GivesDayAndReason() => findings[0].Justification.ShouldBe("accepted until 2026-12-31: The key is on order.");

    [Fact]
    public void LeavesOtherOutcomesAlone() => findings[1].Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsSaidToBeCurrent() => Judged(findings).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void CountsOnItsLastDay() => Apply([Waiver(expires: "2026-11-21")], Shut.Violated("Open."))[0].Outcome.ShouldBe(Outcome.Waived);

    [Fact]
    public void OfAnotherRuleDoesNotCover() => Apply([Waiver(Elsewhere.Id)], Shut.Violated("Open."))[0].Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void GivesItsReasonBeforeALaterOne()
    {
        var later = Waiver(expires: "2027-01-01");
        Apply([Waiver(), later], Shut.Violated("Open."))[0].Justification.ShouldStartWith("accepted until 2026-12-31");
    }

    [Fact]
    public void IsUsedEvenWhereAnotherCoversTheSame() =>
        Judged(Apply([Waiver(), Waiver(component: "back")], Shut.Violated("Open.") with { Component = "back" }))
            .Outcome.ShouldBe(Outcome.Holds);
}

public class WaiverOfWhatACheckHasWaived : WaiverScenario
{
    [Fact]
    public void IsUsed() => Judged(Apply([Waiver()], Shut.Violated("Open.") with { Outcome = Outcome.Waived })).Outcome.ShouldBe(Outcome.Holds);
}

public class WaiverOfAComponent : WaiverScenario
{
    [Theory]
    [InlineData("House.Back", true)]
    [InlineData("House.*", true)]
    [InlineData("src/doors.cs", true)]
    [InlineData("src/*", true)]
    [InlineData("house.back", false)]
    [InlineData("House", false)]
    [InlineData("doors.cs", false)]
    public void CoversComponentOrPath(string pattern, bool covers)
    {
        var finding = Shut.Violated("Open.", new Place("src/doors.cs", 3)) with { Component = "House.Back" };
        Apply([Waiver(component: pattern)], finding)[0].Outcome.ShouldBe(covers ? Outcome.Waived : Outcome.Violated);
    }
}

public class ExpiredWaiver : WaiverScenario
{
    private readonly IReadOnlyList<Finding> findings = Apply(
        [Waiver(component: "back", expires: "2026-11-20")], Shut.Violated("Open.") with { Component = "back" });

    [Fact]
    public void NoLongerCovers() => findings[0].ShouldBe(Shut.Violated("Open.") with { Component = "back" });

    [Fact]
    public void IsReportedWithDayAndPlace()
    {
        var judged = Judged(findings);
        judged.Outcome.ShouldBe(Outcome.Violated);
        judged.Message.ShouldBe("The waiver for \"doors-are-shut\" of \"back\" expired on 2026-11-20, before 2026-11-21.");
        judged.Place.ShouldBe(new Place("maintenance.yml", 7));
    }
}

public class UnusedWaiver : WaiverScenario
{
    [Fact]
    public void IsReported() =>
        Judged(Apply([Waiver()], Shut.Holds("All shut."))).Message.ShouldBe("The waiver for \"doors-are-shut\" covers no violation.");

    [Fact]
    public void IsToldWhatItCouldName() =>
        Judged(Apply([Waiver(component: "frnt")], Shut.Violated("Open.") with { Component = "front" })).Remedy
            .ShouldBe("Remove it, or mend its component. What is violated: \"front\".");

    [Fact]
    public void IsNotReportedWhereItsRuleWasNotChecked() =>
        Judged(Apply([Waiver()], Shut.NotChecked("No light.", "Bring a lamp."))).Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsNotReportedWhereItsRuleWasCheckedInPart() =>
        Judged(Apply([Waiver(component: "back")], Shut.Violated("Open."), Shut.NotChecked("No light.", "Bring a lamp.")))
            .Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void OfAnotherTargetIsNotLookedAt()
    {
        var judged = Judged(Apply([Waiver(Elsewhere.Id, expires: "2020-01-01")], Shut.Holds("All shut.")));
        judged.Outcome.ShouldBe(Outcome.NotApplicable);
        judged.Message.ShouldBe("None of the 1 declared waivers is for a rule of this target.");
    }
}

public class MistakenWaiver : WaiverScenario
{
    [Fact]
    public void OfAnUnknownRuleNamesTheNearest()
    {
        var judged = Judged(Apply([Waiver("door-are-shut")], Shut.Holds("All shut.")));
        judged.Message.ShouldBe("The waiver for \"door-are-shut\" names a rule that does not exist.");
        judged.Remedy.ShouldEndWith("Did you mean \"doors-are-shut\"?");
    }

    [Fact]
    public void OfTheRuleAboutWaiversIsRefused()
    {
        var findings = Apply([Waiver("waivers-are-current"), Waiver("nonsense")], Shut.Holds("All shut."));
        var judged = findings.Where(finding => finding.Rule == WaiverRules.WaiversAreCurrent).ToList();
        judged.ShouldAllBe(finding => finding.Outcome == Outcome.Violated);
        judged[0].Message.ShouldContain("is refused");
    }
}

public class NoWaiver : WaiverScenario
{
    [Fact]
    public void IsNotApplicable() => Judged(Apply([], Shut.Violated("Open."))).Outcome.ShouldBe(Outcome.NotApplicable);
}

public class WaiverPatterns
{
    [Theory]
    [InlineData("*", "")]
    [InlineData("*", "anything\nat all")]
    [InlineData("a", "a")]
    [InlineData("a*", "a")]
    [InlineData("*a", "ba")]
    [InlineData("a*b*c", "a-b-b-c")]
    [InlineData("**a**", "xax")]
    [InlineData("a.b[c]", "a.b[c]")]
    public void Match(string pattern, string text) => WaiverPattern.Matches(pattern, text).ShouldBeTrue();

    [Theory]
    [InlineData("", "a")]
    [InlineData("a", "ab")]
    [InlineData("a*a", "a")]
    [InlineData("ab*ba", "aba")]
    [InlineData("a*b*c", "a-c-b")]
    [InlineData("a.c", "abc")]
    [InlineData("A", "a")]
    public void DoNotMatch(string pattern, string text) => WaiverPattern.Matches(pattern, text).ShouldBeFalse();

    [Fact]
    public void EndSoonOnWhatMakesOthersBacktrack() =>
        WaiverPattern.Matches(string.Concat(Enumerable.Repeat("a*", 1000)) + "b", new string('a', 100_000)).ShouldBeFalse();

    /// <summary>Against the plain definition, over all short patterns and texts of two letters.</summary>
    [Fact]
    public void AgreeWithTheirDefinition()
    {
        foreach (var pattern in Words("ab*", 4))
            foreach (var text in Words("ab", 4))
                WaiverPattern.Matches(pattern, text).ShouldBe(Defined(pattern, text), $"\"{pattern}\" on \"{text}\"");
    }

    private static bool Defined(string pattern, string text) => pattern switch
    {
        "" => text.Length == 0,
        ['*', ..] => Enumerable.Range(0, text.Length + 1).Any(taken => Defined(pattern[1..], text[taken..])),
        _ => text.Length > 0 && text[0] == pattern[0] && Defined(pattern[1..], text[1..]),
    };

    private static IEnumerable<string> Words(string letters, int longest) =>
        longest == 0
            ? [""]
            : Words(letters, longest - 1)
                .SelectMany(word => letters.Select(letter => word + letter))
                .Concat([""])
                .Concat(Words(letters, longest - 1))
                .Distinct(StringComparer.Ordinal);
}
