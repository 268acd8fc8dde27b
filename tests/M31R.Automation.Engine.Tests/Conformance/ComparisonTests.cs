using M31R.Automation.Engine.Tests.Conformance.Comparison;
using M31R.Automation.Engine.Tests.Conformance.Reflected;
using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.Engine.Tests.Conformance;

/// <summary>Every way to differ from a list is seen, and named by place and problem.</summary>
public class ComparisonTests
{
    private const string List = """
        ==================== namespace Nuke.LookAlike  (7 types) ====================

        // An.Assembly
        public interface IProvider : IDisposable
            public string Name { get; }
            public string Title { get; }  // default implementation
            public void Provide(string path)

        public enum Level
            Low = 1
            High = 4

        public delegate T Change<T>(T options); where T : class

        public abstract class Settings : MarshalByRefObject, IProvider, IDisposable
            protected .ctor(Level level)
            public const string Place = "here"
            public static readonly Level Default
            public string Name { get; }
            [Parameter("In NUKE's words", Separator = "+")] public bool Strict { get; set; }
            public virtual Level Level { get; init; }
            public void Dispose()
            public virtual void Provide(string path)
            public static string op_Implicit(Settings settings)

        public sealed class Pair<TKey, TValue> where TKey : struct where TValue : Settings, new()
            public .ctor()
            public TValue this[TKey key] { get; }

        public class Pair.Inner

        public static class Tasks
            public static T[] Clean<T>(this T[] items, params string[] patterns) where T : class
            public static bool TryCount(string path, out int count, int? depth = null, Level level = Level.Low, char separator = ',')
            public static IEnumerable<(string, int?)> Pairs(bool all = true, [CallerArgumentExpression("all")] string expression = null)

        """;

    [Fact]
    public void TheSame_DiffersInNothing() => Differences("Place", "Place").ShouldBeEmpty();

    [Theory]
    [InlineData("public enum Level", "public enum Depth", "Level: is not in the list")]
    [InlineData("public abstract class Settings", "public class Settings", "Settings: has other modifiers")]
    [InlineData("public abstract class Settings", "public abstract struct Settings", "Settings: is of another kind")]
    [InlineData("Settings : MarshalByRefObject", "Settings : ArgumentException", "Settings: has another base class")]
    [InlineData("MarshalByRefObject, IProvider,", "MarshalByRefObject,", "Settings: implements \"IProvider\", which NUKE's does not")]
    [InlineData("sealed class Pair<TKey,", "sealed class Pair<T,", "Pair`2: has other type parameters")]
    [InlineData("where TKey : struct", "where TKey : class", "Pair`2: has other constraints")]
    [InlineData("(T options); where T : class", "(T options);", "Change`1: has other constraints")]
    [InlineData("(T options);", "(T settings);", "Change`1.Invoke: names a parameter \"options\", not \"settings\"")]
    [InlineData("public sealed class Pair", "[Usage((System.AttributeTargets)4)] public sealed class Pair", "Pair`2: has other attributes")]
    public void AType_OfAnotherHead_IsReported(string inList, string instead, string difference) =>
        Differences(inList, instead).ShouldContain(difference);

    [Theory]
    [InlineData("    public string Name { get; }\n    [", "    [", "Settings.Name: is not in the list")]
    [InlineData("    High = 4", "", "Level.High: is not in the list")]
    [InlineData("    High = 4", "    High = 4\n    Highest = 5", "Level.Highest: is lacking")]
    [InlineData("    High = 4", "    High = 2", "Level.High: has another value")]
    [InlineData("(string path)\n\npublic enum", "(string path)\n    public void Stop()\n\npublic enum", "IProvider.Stop: is lacking")]
    [InlineData("Title { get; }  // default implementation", "Title { get; }", "IProvider.Title: has a default implementation")]
    [InlineData("path)\n\npublic", "path)  // default implementation\n\npublic", "IProvider.Provide: has no default implementation")]
    [InlineData("protected .ctor(", "public .ctor(", "Settings..ctor: has other modifiers")]
    [InlineData("protected .ctor(Level level)", "", "Settings..ctor: is not in the list")]
    [InlineData("Place = \"here\"", "Place = \"there\"", "Settings.Place: has another value")]
    [InlineData("public const string Place = \"here\"", "public static string Place", "Settings.Place: is a constant, not a field")]
    [InlineData("static readonly Level", "static Level", "Settings.Default: has other modifiers")]
    [InlineData("Strict { get; set; }", "Strict { get; }", "Settings.Strict: has the accessor \"set\"")]
    [InlineData("Level Level { get; init; }", "Level Level { get; }", "Settings.Level: has the accessor \"init\"")]
    [InlineData("Separator = \"+\"", "Separator = \" \"", "Settings.Strict: has other attributes")]
    [InlineData("public virtual void Provide", "public void Provide", "Settings.Provide: has other modifiers")]
    [InlineData("static string op_Implicit", "static bool op_Implicit", "Settings.op_Implicit: is not in the list")]
    [InlineData("public TValue this[TKey key]", "public TKey this[TKey key]", "Pair`2.this: is of another type")]
    [InlineData("T[] Clean<T>", "IList<T> Clean<T>", "Tasks.Clean: is of another type")]
    [InlineData(" where T : class\n", "\n", "Tasks.Clean: has other constraints")]
    public void AMember_OfAnotherDeclaration_IsReported(string inList, string instead, string difference) =>
        Differences(inList, instead).ShouldContain(difference);

    [Theory]
    [InlineData("this T[] items", "T[] items", "Tasks.Clean: passes \"items\" in another way")]
    [InlineData("params string[] patterns", "string[] patterns", "Tasks.Clean: passes \"patterns\" in another way")]
    [InlineData("TryCount(string path", "TryCount(string file", "Tasks.TryCount: names a parameter \"path\", not \"file\"")]
    [InlineData("TryCount(string path", "TryCount(object path", "Tasks.TryCount: is not in the list")]
    [InlineData("out int count", "ref int count", "Tasks.TryCount: is not in the list")]
    [InlineData("int? depth = null", "int depth = 1", "Tasks.TryCount: is not in the list")]
    [InlineData("int? depth = null", "int? depth = 1", "Tasks.TryCount: has another default for \"depth\"")]
    [InlineData("int? depth = null", "int? depth", "Tasks.TryCount: has another default for \"depth\"")]
    [InlineData("level = Level.Low", "level = Level.High", "Tasks.TryCount: has another default for \"level\"")]
    [InlineData("separator = ','", "separator = ';'", "Tasks.TryCount: has another default for \"separator\"")]
    [InlineData("bool all = true", "bool all = false", "Tasks.Pairs: has another default for \"all\"")]
    [InlineData("[CallerArgumentExpression(\"all\")] ", "", "Tasks.Pairs: has other attributes on \"expression\"")]
    [InlineData("(string, int?)", "(string, int)", "Tasks.Pairs: is of another type")]
    public void AParameter_ThatDiffers_IsReported(string inList, string instead, string difference) =>
        Differences(inList, instead).ShouldContain(difference);

    [Fact]
    public void AMemberThatIsNotInTheList_IsReportedWithTheNearestThatIs() =>
        Reports("TryCount(", "TryCounting(").Single().Theirs.ShouldStartWith("public static bool TryCounting(string path, out int count");

    [Fact]
    public void ATypeThatIsNotInTheList_IsReportedWithTheNearestThatIs() =>
        Reports("public enum Level", "public enum Levels").Single().Theirs.ShouldBe("public enum Levels in Nuke.LookAlike");

    [Fact]
    public void AnythingThatOnlyTheListHas_IsNoDifference() =>
        Differences("public enum Level\n", "public enum Other\n    One = 1\n\npublic enum Level\n").ShouldBeEmpty();

    private static IEnumerable<string> Differences(string inList, string instead) =>
        Reports(inList, instead).Select(difference => $"{difference.Place["Nuke.LookAlike.".Length..]}: {difference.Problem}");

    private static IReadOnlyList<Difference> Reports(string inList, string instead)
    {
        List.ShouldContain(inList, Case.Sensitive);
        var ours = ReflectedType.Visible(typeof(ComparisonTests).Assembly, "Nuke.LookAlike");
        return TypeComparison.Of(ours, SignatureList.Parse(List.Replace(inList, instead)));
    }
}
