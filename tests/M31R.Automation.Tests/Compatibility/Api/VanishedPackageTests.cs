using M31R.Automation.Compatibility;

namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class APackageThatNobodyMakesAnyMore
{
    private const string Other = "src/Other/Other.csproj";

    private static readonly (string Path, string Text)[] Before =
    [
        ComparedTrees.Project(ComparedTrees.Library), ("src/Lib/C.cs", "namespace Lib; public class C { public int A() => 1; } public class D { }"),
    ];

    [Fact]
    public void IsARemovalWithACallerAsWitness()
    {
        var change = Change();

        (change.Kind, change.Item, change.IsRemoval).ShouldBe((ChangeKind.Breaking, "package:Lib", true));
        change.Statement.ShouldBe("The package \"Lib\" is gone: no project makes it.");
        (change.Witness!.Form, change.Witness.Before).ShouldBe(("caller in C#", "compiles"));
        change.Witness.Text.ShouldContain("Lib.C");
        change.Witness.Now.ShouldStartWith("CS0");
    }

    [Fact]
    public void IsARemovalTooWhenItsProjectIsOnlyNotPacked() =>
        Change(ComparedTrees.Project(ComparedTrees.Library, "<PropertyGroup><IsPackable>false</IsPackable></PropertyGroup>"), Before[1])
            .Kind.ShouldBe(ChangeKind.Breaking);

    [Fact]
    public void SaysWhereItsTypesAreNow()
    {
        var change = Change(ComparedTrees.Project(Other), ("src/Other/C.cs", Before[1].Text));

        (change.Kind, change.Witness).ShouldBe((ChangeKind.Behavioural, null));
        change.Statement.ShouldBe("The package \"Lib\" is gone: no project makes it, and its types are now in \"Other\".");
        change.Place!.ToString().ShouldBe(Other);
    }

    [Fact]
    public void IsNoAdditionToTheOneThatItsTypesAreInNow()
    {
        (string, string)[] other = [ComparedTrees.Project(Other), ("src/Other/O.cs", "namespace Other; public class O { }")];

        var ends = ComparedTrees.Compare([.. Before, .. other], [.. other, ("src/Other/C.cs", $"{Before[1].Text} public class E {{ }}")]);

        ends.Select(end => $"{end.Name}: {ComparedTrees.Told(end)}").ShouldBe(["Lib: behavioural package:Lib", "Other: addition T:Lib.E"]);
    }

    [Theory]
    [InlineData("namespace Lib; public class C { public int A() => 1; }", "only 1 of its 2 types are now in \"Other\"")]
    [InlineData("namespace Lib; public class C { } public class D { }", "its types are now in \"Other\"")]
    public void IsARemovalWhereNotAllMoved(string source, string words)
    {
        var change = Change(ComparedTrees.Project(Other), ("src/Other/C.cs", source));

        change.Kind.ShouldBe(ChangeKind.Breaking);
        change.Statement.ShouldContain(words);
    }

    [Fact]
    public void IsNotJudgedWhileAProjectCannotBeRead() => ComparedTrees.Compare(Before, [(ComparedTrees.Library, "<Project")])
        .Single(end => end.Name == "Lib").Hindrance!.Value.Reason
        .ShouldBe($"no project that could be read makes the package that \"{ComparedTrees.Library}\" made.");

    private static ContractChange Change(params (string, string)[] now) =>
        ComparedTrees.Compare(Before, now).Single(end => end.Name == "Lib").Changes.ShouldHaveSingleItem();
}
