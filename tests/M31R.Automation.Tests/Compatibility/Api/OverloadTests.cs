namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class AnOverloadThatTakesCalls
{
    [Theory]
    [InlineData("public static string F(object x) => \"\";", "public static int F<T>(T x) => 1;", "breaking M:C.F``1(``0)")]
    [InlineData("public static long F(long x) => x;", "public static void F(int x) { }", "breaking M:C.F(System.Int32)")]
    [InlineData("public static C F<T>(System.Func<T> x) => null!;", "public static string F<T>(System.Func<T[]> x) => null!;",
        "breaking M:C.F``1(System.Func{``0[]})")]
    [InlineData("public static T F<T>(T x) => x;", "public static object F(string x) => x;", "breaking M:C.F(System.String)")]
    public void IsBreakingWhereTheirResultDoesNotFit(string before, string added, string expected) =>
        ComparedSources.Told(Class(before), Class(before + added)).ShouldBe(expected);

    [Theory]
    [InlineData("public static string F(object x) => \"\";", "public static string F<T>(T x) => \"\";", "behavioural M:C.F``1(``0)")]
    [InlineData("public static long F(long x) => x;", "public static int F(int x) => x;", "behavioural M:C.F(System.Int32)")]
    [InlineData("public static void F(long x) { }", "public static string F(int x) => \"\";", "behavioural M:C.F(System.Int32)")]
    [InlineData("public static string F(string x) => x;", "public static int F<T>(T x, int y) => 1;", "addition M:C.F``1(``0,System.Int32)")]
    [InlineData("public static string F(object x) => \"\";", "public static int F<T>() => 1;", "addition M:C.F``1")]
    public void IsNoMoreThanThatWhereItDoes(string before, string added, string expected) =>
        ComparedSources.Told(Class(before), Class(before + added)).ShouldBe(expected);

    [Fact]
    public void HasTheCallWithItsResultAsWitness()
    {
        var old = "public static long F(long x) => x;";

        var witness = ComparedSources.Changes(Class(old), Class(old + "public static void F(int x) { }")).ShouldHaveSingleItem().Witness!;

        (witness.Text, witness.Before).ShouldBe(("static class W { static void Use(int a0) { long r = C.F(a0); } }", "compiles"));
        witness.Now.ShouldStartWith("CS0029");
    }

    [Fact]
    public void OfABaseIsBreakingWhereTheirResultDoesNotFit() => ComparedSources.Told(
        "public class A { public int M(string s) => 1; } public class B : A { }",
        "public class A { public int M(string s) => 1; } public class B : A { public string M(object s) => \"\"; }")
        .ShouldBe("breaking M:B.M(System.Object)");

    [Theory]
    [InlineData("string", "breaking M:N.X.Size")]
    [InlineData("int", "behavioural M:N.X.Size")]
    public void OfAnExtensionIsJudgedToo(string result, string expected)
    {
        var extension = "public static class E { public static int Size(this X x) => 1; }";

        ComparedSources.Told($"namespace N {{ public class X {{ }} {extension} }}",
            $"namespace N {{ public class X {{ public {result} Size() => default!; }} {extension} }}").ShouldBe(expected);
    }

    private static string Class(string members) => $"public class C {{ {members} }}";
}
