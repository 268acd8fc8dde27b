namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class AnExtensionMethod
{
    [Theory]
    [InlineData("public static int A(this string s) => 1;", "extension(string s) { public int A() => 1; }", "")]
    [InlineData("public static int A(this string? s, int x = 1) => 1;", "extension(string? s) { public int A(int x = 1) => 1; }", "")]
    [InlineData("public static T? A<T>(this T[] s) where T : class => null;", "extension<T>(T[] s) where T : class { public T? A() => null; }", "")]
    [InlineData("extension(string s) { public int A() => 1; }", "public static int A(this string s) => 1;", "")]
    [InlineData("public static int A(this string s) => 1;", "extension(string s) { public int A() => 1; public int B() => 1; }",
        "addition M:E.B(System.String)")]
    [InlineData("public static int A(this string s) => 1;", "extension(string s) { public long A() => 1; }", "breaking M:E.A(System.String)")]
    [InlineData("public static int A(this string s) => 1;", "extension(string s) { public int A(int x = 1) => 1; }",
        "breaking M:E.A(System.String)")]
    public void IsTheSameInABlock(string before, string now, string expected) => Told(before, now).ShouldBe(expected);

    [Theory]
    [InlineData("extension(string s) { public bool IsA => true; }", "public static bool get_IsA(string s) => true;",
        "breaking M:E.get_IsA(System.String)")]
    [InlineData("extension(string s) { public static int A() => 1; }", "public static int A() => 1;", "breaking M:E.A")]
    [InlineData("extension(string s) { public static int A => 1; }", "public static int get_A() => 1;", "breaking M:E.get_A")]
    [InlineData("public static int A() => 1;", "extension(string s) { public static int A() => 1; }", "addition M:E.A")]
    [InlineData("extension(string s) { public bool IsA => true; }", "", "breaking M:E.get_IsA(System.String)")]
    public void ThatOnlyABlockCanDeclareIsOneThere(string before, string now, string expected) => Told(before, now).ShouldBe(expected);

    [Fact]
    public void IsReadFromSourcesThatNameUnknownTypesToo()
    {
        var rest = "extension(string s) { public int A() => 1; } public static Unknown.X C;";

        Told($"{rest} extension(int i) {{ public int B() => 1; }}", $"{rest} extension(int i) {{ public long B() => 1; }}")
            .ShouldBe("breaking M:E.B(System.Int32)");
    }

    private static string Told(string before, string now) =>
        ComparedSources.Told($"public static class E {{ {before} }}", $"public static class E {{ {now} }}");
}
