namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class AChangeOfAMember
{
    [Theory]
    [InlineData("public int A() => 1;", "", "breaking M:C.A")]
    [InlineData("", "public int A() => 1;", "addition M:C.A")]
    [InlineData("public int A() => 1;", "public int A() => 2;", "")]
    [InlineData("public int A() => 1;", "internal int A() => 1;", "breaking M:C.A")]
    [InlineData("public int A(int x) => 1;", "public int A(int y) => 1;", "breaking M:C.A(System.Int32)")]
    [InlineData("public int A(int x) => 1;", "public int A(int x, int y = 0) => 1;", "breaking M:C.A(System.Int32)")]
    [InlineData("public int A(int x = 1) => 1;", "public int A(int x = 2) => 1;", "behavioural M:C.A(System.Int32)")]
    [InlineData("public const int A = 1;", "public const int A = 2;", "behavioural F:C.A")]
    [InlineData("public string A() => \"\";", "public string? A() => \"\";", "behavioural M:C.A")]
    [InlineData("public string? A() => \"\";", "public string A() => \"\";", "addition M:C.A")]
    [InlineData("public int A { get; set; }", "public int A { get; }", "breaking P:C.A")]
    [InlineData("public int A { get; }", "public int A { get; set; }", "addition P:C.A")]
    [InlineData("public int A { get; }", "public readonly int A;", "breaking P:C.A")]
    [InlineData("public virtual void A() { }", "public void A() { }", "breaking M:C.A")]
    [InlineData("public void A() { }", "public virtual void A() { }", "addition M:C.A")]
    [InlineData("public override string ToString() => \"\";", "", "")]
    [InlineData("public void A(string x) { }", "public void A(string x) { } public void A(System.Uri x) { }", "breaking M:C.A(System.Uri)")]
    [InlineData("public void A(object x) { }", "public void A(object x) { } public void A(string x) { }",
        "behavioural M:C.A(System.String)")]
    [InlineData("private protected void A() { }", "", "")]
    [InlineData("public (int X, int Y) A() => (1, 2);", "public (int X, int Z) A() => (1, 2);", "breaking M:C.A")]
    [InlineData("public void A<T>(T x) { }", "public void A<T>(T x) where T : class { }", "breaking M:C.A``1(``0)")]
    [InlineData("[System.Obsolete(\"Use B.\")] public void A() { }", "[System.Obsolete(\"Use B.\", true)] public void A() { }",
        "breaking M:C.A")]
    public void OfAClassIsJudged(string before, string now, string expected) =>
        ComparedSources.Told($"public class C {{ {before} }}", $"public class C {{ {now} }}").ShouldBe(expected);

    [Theory]
    [InlineData("", "void B();", "breaking M:I.B")]
    [InlineData("", "void B() { }", "addition M:I.B")]
    [InlineData("void B() { }", "void B();", "breaking M:I.B")]
    public void OfAnInterfaceIsJudgedByThoseWhoImplementIt(string before, string now, string expected) =>
        ComparedSources.Told($"public interface I {{ void A(); {before} }}", $"public interface I {{ void A(); {now} }}")
            .ShouldBe(expected);
}

[Trait("Speed", "Slow")]
public sealed class AChangeOfAType
{
    [Theory]
    [InlineData("public class C { }", "", "breaking T:C")]
    [InlineData("public class C { }", "public sealed class C { }", "breaking T:C")]
    [InlineData("public class C { internal C() { } }", "public sealed class C { internal C() { } }", "")]
    [InlineData("public class C : System.IDisposable { public void Dispose() { } }", "public class C { public void Dispose() { } }",
        "breaking T:C")]
    [InlineData("public struct C { public int A; }", "public struct C { public int A; private object b; }", "breaking T:C")]
    [InlineData("public enum C { A, B }", "public enum C { A, X, B }", "behavioural F:C.B, addition F:C.X")]
    [InlineData("public enum C { A }", "public enum C : byte { A }", "breaking T:C")]
    [InlineData("public record C(int A);", "public record C(int A, int B);",
        "breaking M:C.#ctor(System.Int32), breaking M:C.Deconstruct(System.Int32@)")]
    [InlineData("public class B { } public class C : B { public void A() { } }",
        "public class B { public void A() { } } public class C : B { }", "addition M:B.A")]
    [InlineData("public class C<T> { }", "public class C<U> { }", "")]
    [InlineData("public interface C<out T> { T A(); }", "public interface C<T> { T A(); }", "breaking T:C`1")]
    public void IsJudged(string before, string now, string expected) => ComparedSources.Told(before, now).ShouldBe(expected);
}

[Trait("Speed", "Slow")]
public sealed class AChangeThatTheDeclarationDoesNotShow
{
    [Theory]
    [InlineData("public class C { public void A() { } }",
        "public class C { [System.Obsolete(\"Use B.\", true)] public void A() { } }", "\"public void C.A()\" has [Obsolete(\"Use B.\", true)] now.")]
    [InlineData("public enum C { A = 1 }", "[System.Flags] public enum C { A = 1 }",
        "\"enum C\" has [Flags] now. Callers still compile, and get something else or a warning.")]
    [InlineData("public class C { public void A([System.Runtime.CompilerServices.CallerMemberName] string a = \"\") { } }",
        "public class C { public void A(string a = \"\") { } }",
        "\"public void C.A(string a = \"\")\" no longer has [CallerMemberName] on \"a\"."
            + " Callers still compile, and get something else or a warning.")]
    [InlineData("public struct C { public int A; }", "public struct C { public int A; private object b; }",
        "\"struct C\" is no longer unmanaged, and has a hidden field now.")]
    public void IsNamed(string before, string now, string expected) =>
        ComparedSources.Changes(before, now).ShouldHaveSingleItem().Statement.ShouldBe(expected);

    [Fact]
    public void OfATypeThatMovedSaysHowItIsFoundAgain()
    {
        var reference = "<ItemGroup><ProjectReference Include=\"../Other/Other.csproj\" /></ItemGroup>";
        (string, string)[] projects =
            [ComparedTrees.Project(ComparedTrees.Library, reference), ComparedTrees.Project("src/Other/Other.csproj")];

        var change = ComparedTrees.Compare(
            [.. projects, ("src/Lib/C.cs", "public class C;")], [.. projects, ("src/Other/C.cs", "public class C;")])
            .Single(end => end.Name == "Lib").Changes.ShouldHaveSingleItem();

        change.Statement.ShouldBe("\"class C\" is no longer in the assembly \"Lib\", and is in the assembly \"Other\" now.");
        change.Remedy.ShouldBe("Let \"Lib\" send compiled callers there: [assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(C))].");
    }
}

[Trait("Speed", "Slow")]
public sealed class AChangeThatBreaks
{
    [Fact]
    public void HasACallerAsWitness()
    {
        var witness = ComparedSources.Changes("public class C { public int A() => 1; }", "public class C { }").Single().Witness!;

        (witness.Form, witness.Text, witness.Before)
            .ShouldBe(("caller in C#", "static class W { static void Use(C o) { int r = o.A(); } }", "compiles"));
        witness.Now.ShouldStartWith("CS1061");
    }

    [Fact]
    public void OnlyCompiledCallersHasTheirReferenceAsWitness()
    {
        var witness =
            ComparedSources.Changes("public class C { public void A(string x) { } }",
                "public class C { public void A(object x) { } }").Single().Witness!;

        witness.Form.ShouldBe("reference to a member");
        witness.Text.ShouldEndWith("// compiled, it refers to \"void C.A(string)\" of \"Lib\"");
    }

    [Theory]
    [InlineData("public C(int x, string y = \"\") { }", "public C(int x, string y = \"\", int z = 0) { }", "\"new C(int, string)\"")]
    [InlineData("public System.Collections.Generic.List<int?> A => null!;", "public System.Collections.Generic.List<int?> A = null!;",
        "\"System.Collections.Generic.List<int?> C.A.get\"")]
    [InlineData("public static C operator +(C x, C y) => x;", "public static C operator +(C x, object y) => x;", "\"C C.operator +(C, C)\"")]
    [InlineData("public void A<T>(T[] x, int y = 0) { }", "public void A<T>(T[] x, int y = 0, int z = 0) { }", "\"void C.A<M1>(M1[], int)\"")]
    public void NamesTheReferenceAsCSharpDoes(string before, string now, string expected) =>
        ComparedSources.Changes($"public class C {{ {before} }}", $"public class C {{ {now} }}")[0].Witness!.Text
            .ShouldEndWith($"it refers to {expected} of \"Lib\"");

    [Theory]
    [InlineData("protected void A() { }", "protected void A() { }", " Nobody can derive from it to use: \"protected void C.A()\".")]
    [InlineData("protected void A() { }", "", " Gone with its heirs: \"protected void C.A()\".")]
    [InlineData("public void A() { }", "public void A() { }", "")]
    public void EndsDerivingSaysOnceWhatHeirsLose(string before, string now, string expected)
    {
        var change = ComparedSources.Changes($"public class C {{ {before} }}", $"public sealed class C {{ {now} }}").ShouldHaveSingleItem();

        change.Statement.ShouldBe($"\"class C\" is now \"sealed class C\".{expected}");
        change.Witness!.Now.ShouldStartWith("CS0509");
    }

    [Fact]
    public void SaysWhatWasDeprecated()
    {
        var change =
            ComparedSources.Changes("public class C { [System.Obsolete(\"Use B.\")] public void A() { } }", "public class C { }").Single();

        (change.IsRemoval, change.Deprecation).ShouldBe((true, "Use B."));
    }

    [Fact]
    public void HasAPlaceInTheSourcesThatAreJudged() =>
        ComparedSources.Changes("public class C\n{\n    public void A() { }\n}", "class D { }\npublic class C\n{\n}").Single().Place!.ToString()
            .ShouldBe("Lib.cs:2");

    [Fact]
    public void HasThePlaceOfWhatIsThereInstead() =>
        ComparedSources.Changes("public class C\n{\n    public void A() { }\n}", "public class C\n{\n\n\n    public void A(int x) { }\n}")
            .Single().Place!.ToString().ShouldBe("Lib.cs:5");

    [Fact]
    public void OfATypeThatIsGoneHasNoPlaceOfItsOwn() =>
        ComparedSources.Changes("public class C { }", "").Single().Place.ShouldBeNull();
}

[Trait("Speed", "Slow")]
public sealed class AChangeThatTouchesAnUnknownType
{
    [Fact]
    public void IsNotProven() =>
        ComparedSources.Told("public class C { public void A(Unknown.X x) { } }",
            "public class C { public void A(Unknown.X x, int y) { } }").ShouldStartWith("unproven");

    [Fact]
    public void OfAnAttributeIsNone() =>
        ComparedSources.Told("using Unknown; public class C { [Pure] public void A() { } }", "public class C { public void A() { } }")
            .ShouldBe("");
}
