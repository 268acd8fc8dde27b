namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class AMemberThatHeirsMustWrite
{
    [Theory]
    [InlineData("public interface I {{ {0} void A(Unknown a); }}", "void B();", "unproven M:I.B")]
    [InlineData("public interface J {{ void A(Unknown a); }} public interface I : J {{ {0} }}", "void B();", "unproven M:I.B")]
    [InlineData("public abstract class C {{ {0} public abstract void A(Unknown a); }}", "public abstract void B();", "unproven M:C.B")]
    [InlineData("public class C {{ {0} public C(Unknown a) {{ }} }}", "public required int B {{ get; set; }}", "unproven P:C.B")]
    [InlineData("public interface I : Unknown {{ {0} }}", "void B();", "unproven M:I.B")]
    public void IsUnprovenWhereNoHeirCanBeTried(string type, string member, string expected) =>
        ComparedSources.Told(Of(type, ""), Of(type, member)).ShouldBe(expected);

    [Theory]
    [InlineData("public interface I {{ {0} void A(Unknown a); }}", "void B() {{ }}", "addition M:I.B")]
    [InlineData("public abstract class C {{ {0} public abstract void A(Unknown a); }}", "public void B() {{ }}", "addition M:C.B")]
    [InlineData("public interface I {{ void A(); {0} }}", "void B(Unknown b);", "breaking M:I.B(Unknown)")]
    public void IsJudgedAsFarAsOthersCanBe(string type, string member, string expected) =>
        ComparedSources.Told(Of(type, ""), Of(type, member)).ShouldBe(expected);

    private static string Of(string type, string member) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, type, member.Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal));
}
