namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class NullabilityThatIsSwitched
{
    private const string Off = "#nullable disable\n";
    private const string Members = "public string A(string x) => x; public string B { get; set; } public string[] C = null; public int D;";
    private const string Class = $"public class C {{ {Members} }} public class E : System.Collections.Generic.List<string> {{ }}";

    [Fact]
    public void OnIsToldOnce()
    {
        var change = ComparedSources.Changes(Off + Class, Class).ShouldHaveSingleItem();

        $"{change.Kind} {change.Item} {change.Place}".ShouldBe("Behavioural nullable Lib.cs:1");
        change.Statement.ShouldBe(
            "\"public string[] C.C\" and 2 other declarations say now what may be null. Callers still compile, and get warnings.");
    }

    [Theory]
    [InlineData(Class, Off + Class)]
    [InlineData(Off + "public class C { public string A() => null; }", "public class C { public string A() => null!; }")]
    public void SoThatNobodyIsWarnedAsksNothing(string before, string now) => ComparedSources.Told(before, now).ShouldBe("");

    [Theory]
    [InlineData("public string A() => null; public int B() => 1;", "public string A() => \"\"; public long B() => 1;", "breaking M:C.B")]
    [InlineData("public string A(string x = \"a\") => x;", "public string A(string x = \"b\") => x;", "behavioural M:C.A(System.String)")]
    [InlineData("public int? A(string x) => 1;", "public int A(string x) => 1;", "breaking M:C.A(System.String)")]
    public void IsNotAllWhereMoreChanged(string before, string now, string expected) =>
        ComparedSources.Told($"{Off}public class C {{ {before} }}", $"public class C {{ {now} }}").ShouldBe(expected);
}
