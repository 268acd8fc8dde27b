namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class AConstraintOfAClass
{
    [Theory]
    [InlineData("", "where T : new()")]
    [InlineData("", "where T : class, System.IDisposable")]
    [InlineData("where T : class", "where T : class, new()")]
    [InlineData("where T : notnull", "where T : struct")]
    [InlineData("where T : System.ICloneable", "where T : class, System.IDisposable")]
    public void IsToldOnceAndNotOfItsMembers(string before, string now) =>
        ComparedSources.Told(Class(before, "int x = 1"), Class(now, "int x = 2"))
            .ShouldBe("behavioural M:C`1.A(System.Int32), breaking T:C`1");

    [Theory]
    [InlineData("where T : new()", "")]
    [InlineData("where T : class, System.IDisposable", "where T : class")]
    public void ThatIsGoneIsAnAdditionOnce(string before, string now) =>
        ComparedSources.Told(Class(before, "int x = 1"), Class(now, "int x = 2"))
            .ShouldBe("behavioural M:C`1.A(System.Int32), addition T:C`1");

    [Fact]
    public void IsNotTheWitnessOfAMember() =>
        ComparedSources.Changes("public class C<T> { public void A() { } }", "public class C<T> where T : new() { public int A() => 1; }")[0]
            .Witness!.Text.ShouldEndWith("// compiled, it refers to \"void C.A()\" of \"Lib\"");

    [Theory]
    [InlineData("C<T, U>", "breaking M:C`2.A")]
    [InlineData("C<U>", "breaking M:C`1.A")]
    public void MayBeOnParametersOfAnyName(string name, string expected) =>
        ComparedSources.Told($"public class {name} {{ public int A() => 1; }}", $"public class {name} {{ }}").ShouldBe(expected);

    private static string Class(string constraints, string parameter) =>
        $"public class C<T> {constraints} {{ public void A({parameter}) {{ }} public T? B => default; }}";
}
