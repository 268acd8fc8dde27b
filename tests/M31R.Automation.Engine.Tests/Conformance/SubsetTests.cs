using System.Runtime.CompilerServices;
using M31R.Automation.Engine.Tests.Conformance.Reflected;
using M31R.Automation.Engine.Tests.Conformance.Signatures;
using M31R.Automation.Engine.Tests.Conformance.Subset;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Conformance;

/// <summary><c>docs/nuke-subset.md</c> says what is true of the engine as it is.</summary>
public class SubsetTests
{
    private const string List = """
        ==================== namespace Nuke.Toys  (4 types) ====================
        public class Ball
            public .ctor()
            public void Roll()
            public void Roll(int times)
            public static bool op_Equality(Ball a, Ball b)

        public class Kite
            public void Fly()

        public class Train
            public void Stop()

        public interface IToy

        """;

    private static readonly string Docs = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs");

    private static IReadOnlyList<TypeSignature> Ours => ReflectedType.Visible(typeof(NukeBuild).Assembly, "Nuke.");

    private static SubsetReasons Reasons => new(File.ReadAllText(Path.Combine(Docs, "parts", "nuke-subset-reasons.md")));

    [Fact]
    public void ThePage_IsThatOfTheEngineAsItIs()
    {
        var behaviour = File.ReadAllText(Path.Combine(Docs, "parts", "nuke-subset-behaviour.md"));
        var page = new SubsetPage(TypeCoverage.Of(SignatureList.OfNuke(), Ours), Reasons).Text(behaviour);
        Kit.Snapshot.ShouldBe(page, Path.Combine(Docs, "nuke-subset.md"));
    }

    [Fact]
    public void AReason_IsOfSomethingThatOurEngineLacks()
    {
        var lacking = TypeCoverage.Of(SignatureList.OfNuke(), Ours).Where(type => !type.IsWhole).Select(type => type.Listed.Key).ToList();
        Reasons.Names.Where(name => !lacking.Exists(type => SubsetReasons.Covers(name, type))).ShouldBeEmpty();
    }

    [Fact]
    public void AnEmptyEngine_HasNothing() =>
        Page("").ShouldContain("**0 of NUKE's 6 members that a build author sees (0 %).\n0 of its 4 types.**");

    [Fact]
    public void AWholeEngine_HasEverything() =>
        Page(List).ShouldContain("| `Nuke.Toys` | 4 | 0 | 0 | 6 | 6 | 100 % |");

    [Fact]
    public void WhatIsThereInPart_NamesWhatIsMissing() =>
        Page("""
            ==================== namespace Nuke.Toys
            public class Ball
                public .ctor()
                public void Roll()
            """).ShouldContain("| `Ball` | 2 of 4 | `Roll` (1 of 2 overloads), operator |  |");

    [Fact]
    public void WhatIsNotThere_IsNamedWithTheReasonIfThereIsOne()
    {
        var page = Page("");
        page.ShouldContain("Not there, because there is no wind: `Kite`.");
        page.ShouldContain("Not there: `Ball`, `IToy`, `Train`.");
    }

    private static string Page(string ours)
    {
        var types = TypeCoverage.Of(SignatureList.Parse(List), SignatureList.Parse(ours));
        return new SubsetPage(types, new("| `Nuke.Toys.Kite` | there is no wind |")).Text("");
    }

    private static string Here([CallerFilePath] string file = "") => SourceFile.At(file);
}
