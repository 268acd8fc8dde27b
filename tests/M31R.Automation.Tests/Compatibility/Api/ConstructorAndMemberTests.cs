namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class AMemberBesideAChangedConstructor
{
    [Theory]
    [InlineData("protected int P() => 1;", "public int P() => 1;", "addition M:B.P, breaking M:B.#ctor(System.Int32)")]
    [InlineData("protected static int P() => 1;", "public static int P() => 1;", "addition M:B.P, breaking M:B.#ctor(System.Int32)")]
    [InlineData("protected int P() => 1;", "protected string P() => \"\";", "breaking M:B.P, breaking M:B.#ctor(System.Int32)")]
    [InlineData("protected long P(int x) => 1;", "protected long P(long x) => 1;",
        "breaking M:B.P(System.Int32), breaking M:B.#ctor(System.Int32)")]
    [InlineData("protected int P() => 1;", "protected short P() => 1;", "breaking M:B.P, breaking M:B.#ctor(System.Int32)")]
    public void IsJudgedByItself(string before, string now, string expected) =>
        string.Join(", ", ComparedSources.Told(Class("int a", before), Class("string a", now)).Split(", ").Order(StringComparer.Ordinal))
            .ShouldBe(string.Join(", ", expected.Split(", ").Order(StringComparer.Ordinal)));

    [Fact]
    public void HasAWitnessOfItsOwn() => ComparedSources
        .Changes(Class("int a, int b", "protected abstract bool P();"), Class("int a", "public abstract bool P();"))
        .Single(change => change.Item == "M:B.P").Witness!.Now.ShouldStartWith("CS0507");

    [Fact]
    public void IsNotToldOfTheTypeToo() => ComparedSources
        .Told("public class B { }", "public class B { private B() { } public static B Create() => new(); }")
        .Split(", ").ShouldNotContain("breaking T:B");

    private static string Class(string parameters, string member) => $"public abstract class B {{ protected B({parameters}) {{ }} {member} }}";
}
