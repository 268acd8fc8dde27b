using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.Engine.Tests.Conformance;

/// <summary>The list is understood to its last letter.</summary>
public class SignatureListTests
{
    private const string Mark = "====================";

    private static readonly string[] Lines =
        [.. SignatureList.Text.Split('\n').SkipWhile(line => !line.StartsWith(Mark, StringComparison.Ordinal))];

    [Fact]
    public void EveryLine_IsReadAndCanBeWrittenAgain()
    {
        var written = SignatureList.OfNuke()
            .SelectMany(type => type.Members.Select(member => $"    {member}").Prepend(type.ToString()))
            .ToHashSet(StringComparer.Ordinal);
        var lines = Lines.Where(line => line.Length > 0 && line[0] is not ('/' or '=') && !line.Contains(" delegate ")).ToList();
        lines.Count.ShouldBeGreaterThan(3_500);
        lines.Where(line => !written.Contains(line)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryNamespace_HasTheTypesThatItsHeadingCounts()
    {
        var types = SignatureList.OfNuke().ToLookup(type => type.Namespace);
        var headings = Lines.Where(line => line.EndsWith($" types) {Mark}", StringComparison.Ordinal));
        foreach (var words in headings.Select(line => line.Split(' ')))
        {
            var (space, count) = (words[2], words[4]);
            var twice = space == "Nuke.Common.Utilities" ? 1 : 0;
            $"{space} ({types[space].Count() + twice}".ShouldBe($"{space} {count}");
        }
    }

    [Theory]
    [InlineData("public clas Mistyped")]
    [InlineData("public class Unclosed<T")]
    [InlineData("public delegate T Configure<T>(T options)")]
    [InlineData("public class A\n    public int B(int c")]
    [InlineData("public class A\n    public int B { get; } rest")]
    [InlineData("public class A\n    [Parameter(\"unclosed)] public int B")]
    public void ALineThatIsNotUnderstood_IsAnErrorThatShowsIt(string text) =>
        Should.Throw<FormatException>(() => SignatureList.Parse($"==================== namespace Nuke ===\n{text}"))
            .Message.ShouldContain(text.Split('\n')[^1]);
}
